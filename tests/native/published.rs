//! What is published for other tools fits its JSON Schema, and holds the whole catalog.

use explain_smtp::catalog;
use explain_smtp::explain;
use explain_smtp::words::published;
use serde_json::Value;

fn schema(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn catalog_schema() -> Value {
    schema(include_str!("../../docs/catalog.schema.json"))
}

fn analysis_schema() -> Value {
    schema(include_str!("../../docs/analysis.schema.json"))
}

/// What does not fit, each with its place; the part of JSON Schema that our two schemas use.
fn misfits(value: &Value, schema: &Value, root: &Value, at: &str, wrong: &mut Vec<String>) {
    let mut say = |what: &str| wrong.push(format!("{at}: {what}: {value}"));
    for key in schema.as_object().into_iter().flat_map(|o| o.keys()) {
        let known = [
            "$schema",
            "title",
            "description",
            "$defs",
            "$ref",
            "anyOf",
            "type",
            "const",
            "enum",
            "minimum",
            "maximum",
            "pattern",
            "properties",
            "required",
            "items",
            "additionalProperties",
        ];
        assert!(known.contains(&key.as_str()), "{key} is not checked");
    }
    if let Some(name) = schema["$ref"].as_str() {
        let part = root
            .pointer(name.trim_start_matches('#'))
            .expect("a definition");
        return misfits(value, part, root, at, wrong);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let fits = |part: &Value| {
            let mut wrong = Vec::new();
            misfits(value, part, root, at, &mut wrong);
            wrong.is_empty()
        };
        if !any.iter().any(fits) {
            say("fits none");
        }
    }
    let types = schema["type"].as_array().cloned();
    let types = types.unwrap_or_else(|| {
        schema["type"]
            .as_str()
            .map(Value::from)
            .into_iter()
            .collect()
    });
    if !types.is_empty() && !types.iter().any(|name| is_of(value, name.as_str())) {
        return say("another type");
    }
    if schema.get("const").is_some_and(|only| only != value) {
        say("another value");
    }
    if schema["enum"]
        .as_array()
        .is_some_and(|all| !all.contains(value))
    {
        say("not one of those");
    }
    let number = value.as_i64();
    if number < schema["minimum"].as_i64().filter(|_| number.is_some())
        || schema["maximum"]
            .as_i64()
            .is_some_and(|most| number > Some(most))
    {
        say("out of range");
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !fits_pattern(text, pattern)
    {
        say("another form");
    }
    if let Some(items) = schema.get("items") {
        for (index, item) in value.as_array().into_iter().flatten().enumerate() {
            misfits(item, items, root, &format!("{at}/{index}"), wrong);
        }
    }
    let Some(object) = value.as_object() else {
        return;
    };
    for name in schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        if !object.contains_key(name) {
            wrong.push(format!("{at}: {name} is missing"));
        }
    }
    for (name, part) in object {
        let own = schema["properties"].get(name);
        match own.or_else(|| schema.get("additionalProperties")) {
            Some(schema) => misfits(part, schema, root, &format!("{at}/{name}"), wrong),
            None => wrong.push(format!("{at}: {name} is not in the schema")),
        }
    }
}

fn is_of(value: &Value, name: Option<&str>) -> bool {
    match name {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

/// The two patterns that the schemas have.
fn fits_pattern(text: &str, pattern: &str) -> bool {
    if pattern.starts_with("^[245]") {
        return text.parse::<explain_smtp::code::EnhancedCode>().is_ok();
    }
    assert_eq!(pattern, "^[a-z0-9]+(-[a-z0-9]+)*$", "not checked");
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.split('-')
        .all(|part| !part.is_empty() && part.bytes().all(plain))
}

fn fits(value: &Value, schema: &Value) {
    let mut wrong = Vec::new();
    misfits(value, schema, schema, "", &mut wrong);
    wrong.truncate(10);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_catalog_fits_its_schema_and_is_whole() {
    let json = serde_json::to_value(published::catalog()).expect("it serialises");
    fits(&json, &catalog_schema());
    let length = |key: &str| json[key].as_array().map_or(0, Vec::len);
    assert_eq!(json["schema"], published::SCHEMA);
    assert_eq!(length("reply_codes"), catalog::codes().len());
    assert_eq!(length("enhanced_codes"), catalog::enhanced_codes().len());
    assert_eq!(length("keywords"), catalog::keywords().len());
    assert_eq!(length("mechanisms"), catalog::mechanisms().len());
    assert_eq!(length("wordings"), catalog::wording::wordings().len());
    assert_eq!(length("pairs"), catalog::confused_pairs().len());
    let refused = json["reply_codes"].as_array().into_iter().flatten();
    let refused = refused.filter(|row| row["code"] == 571);
    let squeezed: Vec<_> = refused
        .map(|row| (&row["squeezed"], &row["standard"]))
        .collect();
    assert_eq!(squeezed, [(&Value::from("5.7.1"), &Value::from(false))]);
}

#[test]
fn no_text_is_empty() {
    fn texts(value: &Value, at: &str) {
        match value {
            Value::String(text) => assert!(!text.trim().is_empty(), "{at}"),
            Value::Array(items) => items.iter().for_each(|item| texts(item, at)),
            Value::Object(object) => object
                .iter()
                .for_each(|(k, v)| texts(v, &format!("{at}/{k}"))),
            _ => {}
        }
    }
    texts(
        &serde_json::to_value(published::catalog()).expect("it serialises"),
        "",
    );
}

#[test]
fn the_analysis_of_every_transcript_fits_its_schema() {
    let schema = analysis_schema();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/transcripts");
    let files = std::fs::read_dir(folder).expect("the transcripts");
    let mut read = 0;
    for file in files.filter_map(Result::ok) {
        let Ok(text) = std::fs::read_to_string(file.path()) else {
            continue;
        };
        fits(
            &serde_json::to_value(explain(&text)).expect("it serialises"),
            &schema,
        );
        read += 1;
    }
    assert!(read > 50, "{read}");
    fits(
        &serde_json::to_value(explain("")).expect("it serialises"),
        &schema,
    );
}

#[test]
fn what_does_not_fit_is_found() {
    let schema = catalog_schema();
    let mut json = serde_json::to_value(published::catalog()).expect("it serialises");
    json["reply_codes"][0]["next"] = Value::from("dance");
    json["reply_codes"][1]["code"] = Value::from(99);
    json["schema"] = Value::from(2);
    if let Some(object) = json.as_object_mut() {
        object.remove("pairs");
    }
    let mut wrong = Vec::new();
    misfits(&json, &schema, &schema, "", &mut wrong);
    assert_eq!(wrong.len(), 4, "{wrong:#?}");
}
