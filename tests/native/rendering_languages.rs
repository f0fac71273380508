//! Every page read in both languages: nothing of the other one is left over, and Turkish suffixes fit what they stand on.

use std::collections::BTreeSet;

use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;

use super::rendering::{pages, reading, values, view};
use explain_smtp::words::interface::Sample;

/// What a page says in its own language, element by element: without quotations of servers and sources, which are marked
/// as English, without code, and without the ways to the other language.
fn own_words(html: &str, locale: Locale) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut left_out: Option<(String, usize)> = None;
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        let (tag, behind) = tag.split_once('>').unwrap_or((tag, ""));
        rest = behind;
        if left_out.is_none() {
            parts.last_mut().expect("there is one").push_str(text);
        }
        let closes = tag.starts_with("</");
        let name: String = tag
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if let Some((outer, depth)) = &mut left_out {
            if name == *outer && !tag.ends_with('/') {
                *depth = if closes { *depth - 1 } else { *depth + 1 };
                if *depth == 0 {
                    left_out = None;
                }
            }
            continue;
        }
        let foreign = values(tag, " lang=\"").any(|tag| tag != locale.tag());
        if !closes && (foreign || ["code", "pre", "q", "samp"].contains(&name.as_str())) {
            left_out = Some((name, 1));
        } else if !["a", "abbr", "b", "em", "strong"].contains(&name.as_str()) {
            parts.push(String::new());
        }
    }
    let attributes =
        ["aria-label", "placeholder", "title", "alt"].map(|name| format!(" {name}=\""));
    parts.extend(
        attributes
            .iter()
            .flat_map(|attribute| values(html, attribute))
            .map(str::to_owned),
    );
    let said = parts
        .iter()
        .map(|part| unquoted(&part.replace("&#39;", "'").replace("&quot;", "\"")));
    said.filter(|part| !part.trim().is_empty()).collect()
}

/// Without what stands in quotation marks.
fn unquoted(text: &str) -> String {
    let mut inside = 0_usize;
    let outside = text.chars().filter(|&c| {
        match c {
            '“' => inside += 1,
            '”' => inside = inside.saturating_sub(1),
            _ => return inside == 0,
        }
        false
    });
    outside.collect()
}

/// The words of a text, with what holds their parts together.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || "-_.@/=:'".contains(c)))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Everything that any page says in this language, the samples read included, each part once.
fn everything(locale: Locale) -> BTreeSet<String> {
    let pages = pages().into_iter().map(|page| view(locale, page));
    let read = Sample::ALL
        .iter()
        .map(|&sample| reading(locale, &Prose::of(locale).sample(sample).unwrap()));
    let htmls = pages.chain(read);
    htmls.flat_map(|html| own_words(&html, locale)).collect()
}

/// Names of documents, products and header fields, which every language leaves as they are.
const NAMES: [&str; 45] = [
    "Apple Mail",
    "posttls-finger",
    "tshark",
    "GMX and WEB.DE",
    "QQ Mail",
    "Zoho Mail",
    "iCloud Mail",
    "Messaging Server",
    "Sender Score",
    "Mail Transfer Protocol",
    "From",
    "-all",
    "appendix A",
    "appendix",
    "IANA SMTP Service Extensions",
    "IANA SASL Mechanisms",
    "Public lists of SMTP codes",
    "Kapeli SMTP cheat sheet",
    "AnswersThatWork SMTP document",
    "Courier source",
    "Exim source",
    "Postfix source",
    "notqmail source",
    "Sendmail 8.17 source",
    "Stalwart documentation",
    "Postgrey source",
    "Exchange 5.5 documents",
    "Microsoft Exchange Server documentation",
    "Microsoft Exchange Online documentation",
    "Microsoft Exchange Server NDR list",
    "Exchange Server",
    "Microsoft NDR list",
    "Google support page",
    "Yahoo sender error codes",
    "Cox error codes",
    "Outlook.com postmaster page",
    "Comcast postmaster pages, before",
    "Spectrum Business mail codes",
    "Mimecast community codes",
    "GoDaddy help",
    "Cloudmark reset page and knowledge base",
    "Proofpoint IP block FAQ",
    "Spamhaus resource centre",
    "Amazon SES documentation",
    "via Sisimai",
];

/// Words without which hardly any English sentence is, none of them Turkish.
const ENGLISH: &str = "the a of and or but is are was were be been has have had will would can could may \
    might must should do does did this that these those there here it its they them their you your we our he she who \
    what which when where why how if then than so because for from with without by in into out off over under between \
    after before about again only also too very more most less many much some any all each every other another same \
    new old first last next send sends sent receive reply replies message messages mail server servers client address \
    mailbox recipient recipients sender command commands code codes line lines text page pages list lists source \
    connection session error errors failed failure refused accepted wait retry later try never always use used means \
    says said unknown known missing wrong right yes nobody someone something nothing via see show shows unavailable \
    temporary permanent password login username encrypted";

/// English words that Turkish mail people use as they are, and the names among the words: reviewed one by one.
const TURKISH_LOANS: &str = "mox qmail notqmail swaks postscreen sendmail web realm journaling sandbox smarthost \
    quoted-printable forward rcpthosts openssl s_client telnet curl postmaster";

/// Words without which hardly any Turkish sentence is, none of them English, also where their letters are plain.
const TURKISH: &str = "ve ile bir bu da ya ama ise gibi daha en sonra yok var olan olarak sunucu istemci ileti iletiyi \
    adres posta kutusu kod kodu komut yeni hata ret kabul oturum sonu neden kim nerede hangi her ancak yanlış";

#[test]
fn nothing_english_is_left_on_a_turkish_page() {
    let english: BTreeSet<_> = ENGLISH.split_whitespace().collect();
    let loans: BTreeSet<_> = TURKISH_LOANS.split_whitespace().collect();
    let mut found = BTreeSet::new();
    for part in everything(Locale::Tr) {
        let own = NAMES
            .iter()
            .fold(part.clone(), |own, source| own.replace(source, " "));
        for word in words_of(&own) {
            let stem = word.split('\'').next().unwrap_or(word);
            // Names, codes, commands and addresses are the same in every language.
            let small = stem.chars().all(|c| c.is_lowercase() || c == '-');
            let initial = !small && stem.chars().skip(1).all(char::is_lowercase);
            let lower = stem.to_lowercase();
            let said = english.contains(lower.as_str()) && (small || initial);
            let spelled = small
                && (stem.contains(['q', 'w', 'x'])
                    || ["th", "sh", "ck", "tion", "ght", "ing"]
                        .iter()
                        .any(|sign| stem.contains(sign)));
            if (said || spelled) && !loans.contains(stem) && !stem.starts_with("draft-") {
                found.insert(format!("{word}: {part}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_turkish_is_left_on_an_english_page() {
    let turkish: BTreeSet<_> = TURKISH.split_whitespace().collect();
    let mut found = BTreeSet::new();
    for part in everything(Locale::En) {
        for word in words_of(&part) {
            if word.contains(|c| "ğışçöüİĞŞÇÖÜ".contains(c)) || turkish.contains(word) {
                found.insert(format!("{word}: {part}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// How a number is read in the end: its last vowel, whether it ends in a vowel, whether in one of f s t k ç ş h p.
fn read_as(number: &str) -> Option<(char, bool, bool)> {
    let last = number.rsplit('.').next()?;
    let zeros = last.len() - last.trim_end_matches('0').len();
    let digit = last.trim_end_matches('0').chars().last().unwrap_or('0');
    let word = match (zeros, digit) {
        (_, '0') => "sıfır",
        (0, '1') => "bir",
        (0, '2') => "iki",
        (0, '3') => "üç",
        (0, '4') => "dört",
        (0, '5') => "beş",
        (0, '6') => "altı",
        (0, '7') => "yedi",
        (0, '8') => "sekiz",
        (0, '9') => "dokuz",
        (1, '1') => "on",
        (1, '2') => "yirmi",
        (1, '3') => "otuz",
        (1, '4') => "kırk",
        (1, '5') => "elli",
        (1, '6') => "altmış",
        (1, '7') => "yetmiş",
        (1, '8') => "seksen",
        (1, '9') => "doksan",
        (2, _) => "yüz",
        (3, _) => "bin",
        _ => return None,
    };
    sound_of(word)
}

/// How an abbreviation or a name is read in the end, likewise; only those that pages put suffixes to.
fn name_read_as(name: &str) -> Option<(char, bool, bool)> {
    let word = match name {
        "SMTP" | "ESMTP" | "LMTP" | "HTTP" | "FTP" => "pe",
        "DNS" | "TLS" | "STARTTLS" | "X-ANONYMOUSTLS" => "se",
        "RFC" => "ce",
        "SPF" => "fe",
        "ETRN" | "ATRN" | "EXPN" => "ne",
        "URL" => "le",
        "VRFY" => "ye",
        "RCPT" => "te",
        "DKIM" => "dikim",
        "DMARC" => "dimark",
        "EHLO" | "HELO" | "LHLO" | "TO" => "elo",
        "DATA" => "data",
        "AUTH" | "OAuth" => "ot",
        "QUIT" => "kuit",
        "RSET" => "riset",
        "HELP" => "help",
        "MAIL" => "meyl",
        "BDAT" | "LAST" => "last",
        "PLAIN" => "pleyn",
        "Postfix" => "postfiks",
        "Exim" => "eksim",
        "Gmail" => "cimeyl",
        "Yahoo" => "yahu",
        "Google" => "gugıl",
        "Microsoft" => "maykrosoft",
        "Exchange" => "eksçeync",
        "MX" => "emiks",
        _ => return None,
    };
    sound_of(word)
}

const VOWELS: &str = "aeıioöuü";

fn sound_of(word: &str) -> Option<(char, bool, bool)> {
    let vowel = word.chars().rfind(|&c| VOWELS.contains(c))?;
    let end = word.chars().last()?;
    Some((vowel, VOWELS.contains(end), "fstkçşhp".contains(end)))
}

/// What is wrong with this suffix behind a word that is read so, or `None` where it fits.
fn misfit((vowel, open, hard): (char, bool, bool), suffix: &str) -> Option<&'static str> {
    let first = suffix.chars().next()?;
    let own = suffix.chars().find(|&c| VOWELS.contains(c))?;
    let back = |vowel: char| "aıou".contains(vowel);
    let round = |vowel: char| "oöuü".contains(vowel);
    if back(vowel) != back(own) {
        return Some("front and back vowels");
    }
    // Wide vowels do not follow the rounding, narrow ones do.
    if "ıiuü".contains(own) && round(vowel) != round(own) {
        return Some("rounding");
    }
    match first {
        'd' | 'c' if hard => Some("hard consonant"),
        't' | 'ç' if !hard => Some("soft consonant"),
        'y' | 'n' if !open && !suffix.starts_with("nin") => Some("linking consonant"),
        c if open && VOWELS.contains(c) => Some("two vowels"),
        _ => None,
    }
}

#[test]
fn turkish_suffixes_fit_the_numbers_and_names_they_stand_on() {
    let mut read = BTreeSet::new();
    let mut wrong = BTreeSet::new();
    for part in everything(Locale::Tr) {
        for word in words_of(&part) {
            let Some((name, suffix)) = word.split_once('\'') else {
                continue;
            };
            let number = name.chars().all(|c| c.is_ascii_digit() || c == '.');
            let sound = if number {
                read_as(name)
            } else {
                name_read_as(name)
            };
            let Some(sound) = sound else { continue };
            read.insert(word.to_owned());
            if let Some(why) = misfit(sound, suffix) {
                wrong.insert(format!("{word}, {why}: {part}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(read.len() > 200, "so few have been read: {read:?}");
}

#[test]
fn a_suffix_that_does_not_fit_is_found() {
    for (number, suffix) in [
        ("550", "i"),
        ("550", "den"),
        ("421", "den"),
        ("554", "te"),
        ("459", "dan"),
        ("5.1.10", "un"),
        ("452", "yi"),
    ] {
        let sound = read_as(number).expect("a number");
        let fits = !(number == "550" && suffix == "i");
        assert_eq!(misfit(sound, suffix).is_none(), fits, "{number}'{suffix}");
    }
    for (number, suffix) in [
        ("550", "dan"),
        ("421", "ı"),
        ("554", "de"),
        ("459", "den"),
        ("530", "i"),
        ("556", "ı"),
    ] {
        let sound = read_as(number).expect("a number");
        assert!(misfit(sound, suffix).is_some(), "{number}'{suffix}");
    }
}
