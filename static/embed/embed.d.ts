export type SmtpLanguage = "en" | "tr";
export type SmtpTheme = "light" | "dark" | "auto";
export type SmtpOutcome = "accepted" | "partial" | "rejected" | "deferred" | "aborted" | "no-transaction" | "unknown";

export interface SmtpReadyDetail {
  /** The language shown. */
  language: SmtpLanguage;
}

export interface SmtpErrorDetail {
  /** The code is none of the catalog's, a file could not be had or run, or the program stopped. */
  reason: "unknown-code" | "unavailable" | "program";
  message: string;
}

export interface SmtpReadDetail {
  outcome: SmtpOutcome;
  /** The line that decided, counted from 1. */
  line: number | null;
  code: string | null;
  enhanced: string | null;
  lines: number;
  sessions: number;
  findings: number;
}

export interface SmtpToggleDetail {
  /** Counted from 1. */
  line: number;
  open: boolean;
}

declare class SmtpElement extends HTMLElement {
  /** Light or dark; `auto` is as the page around has it. */
  theme: SmtpTheme;
  /** The level of the first heading, 1 to 6. */
  headingLevel: number;
  /** The language shown. */
  readonly language: SmtpLanguage;
}

/** A transcript, log or bounce, read line by line. */
export class SmtpTranscript extends SmtpElement {
  /** The transcript; `null` takes what stands inside the element. */
  get text(): string;
  set text(value: string | null);
  readOnly: boolean;
}

/** What a reply code or enhanced status code means. */
export class SmtpReply extends SmtpElement {
  code: string;
}

/** Two or three codes side by side. */
export class SmtpCompare extends SmtpElement {
  get codes(): string;
  set codes(value: string | readonly string[]);
}

declare global {
  interface HTMLElementTagNameMap {
    "smtp-transcript": SmtpTranscript;
    "smtp-reply": SmtpReply;
    "smtp-compare": SmtpCompare;
  }
  interface HTMLElementEventMap {
    "smtp-ready": CustomEvent<SmtpReadyDetail>;
    "smtp-error": CustomEvent<SmtpErrorDetail>;
    "smtp-read": CustomEvent<SmtpReadDetail>;
    "smtp-toggle": CustomEvent<SmtpToggleDetail>;
  }
}
