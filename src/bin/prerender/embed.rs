//! What the elements in other pages show: the catalog in pieces, and the part of the prose that readings use.
//! `scripts/embed.mjs` gives them the names under which they are served.

use std::error::Error;
use std::fs;
use std::path::Path;

use explain_smtp::view::excerpts;
use explain_smtp::view::language::Language;
use explain_smtp::words::Locale;
use explain_smtp::words::prose::Prose;

/// Writes `embed/catalog/<language>/<code or pair>.json` and `embed/words/<language>.txt`.
pub fn write(site: &Path) -> Result<(), Box<dyn Error>> {
    let embed = site.join("embed");
    fs::create_dir_all(embed.join("words"))?;
    for &locale in Locale::ALL {
        let prose = Prose::of(locale);
        let language = Language::new(locale, prose.clone().into(), "".into());
        let folder = embed.join("catalog").join(locale.tag());
        fs::create_dir_all(&folder)?;
        let (codes, pairs) = excerpts::all(&language)?;
        for piece in &codes {
            let file = folder.join(format!("{}.json", piece.code));
            fs::write(file, serde_json::to_vec(piece)?)?;
        }
        for piece in &pairs {
            let file = folder.join(format!("{}.json", piece.name));
            fs::write(file, serde_json::to_vec(piece)?)?;
        }
        let words = embed.join("words").join(format!("{}.txt", locale.tag()));
        fs::write(words, prose.short())?;
    }
    Ok(())
}

/// The page on embedding: the elements and its own script in the place of the program.
pub fn document(page: &str) -> Result<String, String> {
    let program = [
        r#"<meta name="app-files""#,
        r#"<meta name="word-files""#,
        r#"<link rel="modulepreload""#,
        r#"<link rel="preload""#,
    ];
    let boot = |line: &str| line.starts_with("<script") && line.contains("boot-");
    let page = page.replacen("</head>", "\n</head>", 1);
    let lines = page.lines();
    let kept: Vec<_> = lines
        .filter(|line| !boot(line) && !program.iter().any(|start| line.starts_with(start)))
        .collect();
    let page = kept.join("\n");
    let (head, body) = page.split_once("</head>").ok_or("no </head> in the page")?;
    if head.contains(".wasm") || head.contains("boot-") {
        return Err("the page on embedding would load the program".into());
    }
    Ok([head, SCRIPTS, "</head>", body].concat())
}

const SCRIPTS: &str = r#"<script type="module" src="embed/embed.js"></script>
<script type="module" src="embed/page.js"></script>
"#;
