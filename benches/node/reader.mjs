// Readers of transcripts as one writes them in JavaScript, to compare with: they know one kind of mark (`S: `, `C: `), tell
// replies, commands and content apart, join the lines of a reply, and say what each reply answers. No log, no bounce, no
// other mark, no meaning of a code, no secret.

const VERBS = ["EHLO", "HELO", "MAIL", "RCPT", "DATA", "RSET", "VRFY", "EXPN", "HELP", "NOOP", "QUIT", "STARTTLS", "AUTH", "BDAT"];

// As it is written first: lines, regular expressions, an object for each reply.
const REPLY = /^([2-5]\d\d)(?:([ -])|$)(?:([245])\.(\d{1,3})\.(\d{1,3})(?: |$))?(.*)$/;
export function plain(text) {
  const replies = [];
  let open = null;
  let command = "connect";
  let body = false;
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const mark = /^([SC]): ?/.exec(whole);
    if (!mark) continue;
    const said = whole.slice(mark[0].length);
    if (mark[1] === "S") {
      const found = REPLY.exec(said);
      if (!found) continue;
      if (!open) {
        open = { code: Number(found[1]), enhanced: found[3] ? [found[3], found[4], found[5]].map(Number) : null, to: command, first: index, last: index, text: [] };
        replies.push(open);
      }
      open.last = index;
      open.text.push(found[6]);
      if (found[2] === "-") continue;
      body = open.code === 354;
      open = null;
    } else if (body) {
      if (said === ".") {
        body = false;
        command = "end of data";
      }
    } else {
      const verb = said.split(" ", 1)[0].toUpperCase();
      if (VERBS.includes(verb)) command = verb;
    }
  }
  return [replies.length, replies.reduce((sum, { code }) => sum + code, 0)];
}

// As it is written for speed: code units, one typed array, nothing made of a line.
const KEYS = new Map(VERBS.map((verb, index) => [key(verb, 0), index + 1]));
function key(text, at) {
  const upper = (n) => text.charCodeAt(at + n) & 0xdf;
  return upper(0) | (upper(1) << 8) | (upper(2) << 16) | (upper(3) << 24);
}
export function hand(text) {
  const table = new Int32Array((text.length >> 1) + 64);
  let filled = 0;
  let count = 0;
  let sum = 0;
  let open = false;
  let command = 0;
  let body = false;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf("\n", start);
    const next = end < 0 ? text.length : end + 1;
    if (end < 0) end = text.length;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
    const side = text.charCodeAt(start);
    let at = start + 3;
    if (text.charCodeAt(start + 1) === 58 && side === 83) {
      const [x, y, z] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48, text.charCodeAt(at + 2) - 48];
      if (at + 3 <= end && x >= 2 && x <= 5 && y >= 0 && y <= 9 && z >= 0 && z <= 9) {
        const code = x * 100 + y * 10 + z;
        const more = at + 3 < end && text.charCodeAt(at + 3) === 45;
        at += 4;
        let enhanced = 0;
        const kind = text.charCodeAt(at) - 48;
        if ((kind === 2 || kind === 4 || kind === 5) && text.charCodeAt(at + 1) === 46) {
          let subject = 0;
          let detail = 0;
          let digit;
          let q = at + 2;
          while ((digit = text.charCodeAt(q) - 48) >= 0 && digit <= 9) (subject = subject * 10 + digit), q++;
          if (text.charCodeAt(q) === 46) {
            q++;
            while ((digit = text.charCodeAt(q) - 48) >= 0 && digit <= 9) (detail = detail * 10 + digit), q++;
            enhanced = (kind << 20) | (subject << 10) | detail;
            at = q + 1;
          }
        }
        if (!open) {
          count++;
          sum += code;
        }
        table[filled++] = start;
        table[filled++] = code | (command << 16);
        table[filled++] = enhanced;
        table[filled++] = at;
        open = more;
        if (!more) body = code === 354;
      }
    } else if (text.charCodeAt(start + 1) === 58 && side === 67) {
      if (body) {
        if (end - at === 1 && text.charCodeAt(at) === 46) {
          body = false;
          command = 31;
        }
      } else {
        command = KEYS.get(key(text, at)) ?? command;
      }
      table[filled++] = start;
      table[filled++] = command << 16;
      table[filled++] = 0;
      table[filled++] = at;
    }
    start = next;
  }
  return [count, sum, filled];
}
