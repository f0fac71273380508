//! A reading as a text that goes into an issue, a ticket or a mail. Given a text without secrets and its report.

use super::Locale;
use super::explanation::explain_line;
use super::prose::Prose;
use super::verdict;
use crate::code::Class;
use crate::report::{Line, Number, Report, Role};
use crate::text::lines;

/// More remarks than these nobody reads.
const MOST_REMARKS: usize = 20;

/// The verdict, the transcript in a fence, and remarks on the refusals, in Markdown; `secrets` tells whether some were
/// taken out of it.
pub fn markdown(
    text: &str,
    report: &Report,
    secrets: bool,
    prose: &Prose,
    locale: Locale,
) -> String {
    let i = locale.interface();
    let said = verdict::of_report(report, prose, locale);
    // A fence is longer than any row of backticks in it.
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let mut out = ["**", &said.text, "**\n\n", &fence, "text\n", text].concat();
    if !text.ends_with('\n') {
        out.push('\n');
    }
    out.push_str(&fence);
    out.push_str("\n\n");
    let remarks = remarks(text, report, prose, locale);
    if !remarks.is_empty() {
        for (number, remark) in remarks {
            out.push_str(&["- ", &i.line_link(number), ": ", &escaped(&remark), "\n"].concat());
        }
        out.push('\n');
    }
    out.push('_');
    out.push_str(i.shared_by(secrets));
    out.push_str("_\n");
    out
}

/// The same as plain text, the lines numbered.
pub fn plain(text: &str, report: &Report, secrets: bool, prose: &Prose, locale: Locale) -> String {
    let i = locale.interface();
    let said = verdict::of_report(report, prose, locale);
    let mut out = [said.text.as_str(), "\n\n"].concat();
    let width = report.lines.len().to_string().len();
    for (number, _, said) in lines_of(text, report, None) {
        let number = number.to_string();
        let shown = said.trim_end_matches(['\r', '\n']);
        out.push_str(&[&*pad(&number, width), &number, "  ", shown, "\n"].concat());
    }
    let remarks = remarks(text, report, prose, locale);
    if !remarks.is_empty() {
        out.push('\n');
        out.push_str(i.shared_lines());
        out.push('\n');
        for (number, remark) in remarks {
            out.push_str(&[&i.line_link(number), ": ", &remark, "\n"].concat());
        }
    }
    out.push('\n');
    out.push_str(i.shared_by(secrets));
    out.push('\n');
    out
}

/// The lines, or those of one session, as they are printed where they are too many to be drawn: each behind its number and
/// who speaks. The report is that of the same lines, also if it is of the text with its secrets.
pub fn printed(text: &str, report: &Report, only: Option<u32>, locale: Locale) -> String {
    let sentences = locale.sentences();
    let digits = report.lines.len().to_string().len();
    let mut out = String::with_capacity(text.len() * 3 / 2);
    for (number, line, said) in lines_of(text, report, only) {
        let (number, who) = (number.to_string(), sentences.role(line.role));
        let said = said.trim_end_matches(['\r', '\n']);
        let before = [&*pad(&number, digits), &number, "  ", who, &pad(who, 8)];
        out.push_str(&[&before.concat(), "  ", said, "\n"].concat());
    }
    out
}

/// The lines of a text, or those of one session: the number of each from 1, what is known of it, and what it says. The
/// report is that of the same lines, also if it is of the text with its secrets.
pub fn lines_of<'a>(
    text: &'a str,
    report: &'a Report,
    only: Option<u32>,
) -> impl Iterator<Item = (usize, &'a Line, &'a str)> {
    let known = (1..).zip(&report.lines);
    let all = known.zip(lines(text).map(|span| span.of(text)));
    let all = all.map(|((number, line), said)| (number, line, said));
    all.filter(move |(_, line, _)| only.is_none() || line.session.map(Number::get) == only)
}

/// What brings this word to this width.
fn pad(word: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(word.chars().count()))
}

/// What is said of the lines that refuse, with their numbers from 1.
fn remarks(text: &str, report: &Report, prose: &Prose, locale: Locale) -> Vec<(usize, String)> {
    let refuses =
        |code: crate::code::ReplyCode| matches!(code.class(), Class::Transient | Class::Permanent);
    let lines = (0_u32..).zip(&report.lines);
    let refusals =
        lines.filter(|(_, line)| line.role == Role::Server && line.code.is_some_and(refuses));
    let said = refusals.filter_map(|(index, _)| {
        let said = explain_line(report, text, index, prose, locale)?;
        let mut remark = said.meaning;
        if let Some(fix) = said.fix {
            remark.push(' ');
            remark.push_str(&fix);
        }
        Some((index as usize + 1, remark))
    });
    said.take(MOST_REMARKS).collect()
}

/// The words with what Markdown would take for marks made harmless.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '|'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "S: 220 mx.example.net ESMTP\nC: HELO a\nS: 250 mx.example.net\nC: MAIL FROM:<a@example.com>\n\
        S: 250 ok\nC: RCPT TO:<b@example.net>\nS: 550 5.1.1 ``` <b> unknown\n";

    #[test]
    fn a_fence_holds_whatever_the_text_holds() {
        let report = crate::explain(TEXT);
        let said = markdown(TEXT, &report, false, Prose::of(Locale::En), Locale::En);
        assert!(said.starts_with("**Refused at RCPT TO"), "{said}");
        assert_eq!(said.matches("````").count(), 2, "{said}");
        assert!(said.contains(TEXT));
    }

    #[test]
    fn plain_text_numbers_every_line_and_explains_refusals() {
        let report = crate::explain(TEXT);
        for &locale in Locale::ALL {
            let said = plain(TEXT, &report, false, Prose::of(locale), locale);
            assert!(said.contains("\n7  S: 550 5.1.1"), "{said}");
        }
    }

    #[test]
    fn secrets_are_said_to_be_taken_out_only_where_there_were_some() {
        let report = crate::explain(TEXT);
        for (locale, sentence) in [
            (Locale::En, "Secrets were taken out."),
            (Locale::Tr, "Gizli bilgiler çıkarıldı."),
        ] {
            for secrets in [false, true] {
                let prose = Prose::of(locale);
                let said = plain(TEXT, &report, secrets, prose, locale);
                assert_eq!(said.contains(sentence), secrets, "{said}");
                assert!(said.contains("\n\nExpl"), "{said}");
                let said = markdown(TEXT, &report, secrets, prose, locale);
                assert_eq!(said.contains(sentence), secrets, "{said}");
            }
        }
    }

    #[test]
    fn on_paper_each_line_has_its_number_and_who_speaks() {
        let two = [TEXT, TEXT].concat();
        let report = crate::explain(&two);
        let all = printed(&two, &report, None, Locale::Tr);
        assert_eq!(all.lines().count(), 14);
        assert!(all.starts_with(" 1  Sunucu    S: 220 mx"), "{all}");
        assert!(all.contains("\n 9  İstemci   C: HELO a\n"), "{all}");
        let second = printed(&two, &report, Some(1), Locale::En);
        assert_eq!(second.lines().count(), 7);
        assert!(second.starts_with(" 8  Server    S: 220 mx"), "{second}");
    }
}
