//! Numbers and amounts in words, by integer arithmetic.

/// Where a language puts points and commas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Before the fraction: `35.9`.
    pub decimal: &'static str,
    /// Between groups of three digits: `35,882,577`.
    pub group: &'static str,
}

/// The number with its digits in groups of three.
pub fn grouped(number: u64, marks: Marks) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(marks.group);
        }
        out.push(digit);
    }
    out
}

/// The bytes in the largest decimal unit that leaves a whole part (kB is 1000 bytes), rounded half up
/// to one place, none where it is zero; `None` below 1000 bytes, which are best named one by one.
pub fn in_units(bytes: u64, marks: Marks) -> Option<String> {
    const UNITS: [(u64, &str); 4] = [
        (1_000, " kB"),
        (1_000_000, " MB"),
        (1_000_000_000, " GB"),
        (1_000_000_000_000, " TB"),
    ];
    // The next unit begins where the smaller one would round up to 1000.
    let (size, name) = UNITS
        .into_iter()
        .rfind(|&(size, _)| bytes >= size - size / 20_000 && bytes >= 1_000)?;
    let tenths = bytes / (size / 10) + u64::from(bytes % (size / 10) >= size / 20);
    let mut out = grouped(tenths / 10, marks);
    if !tenths.is_multiple_of(10) {
        out.push_str(marks.decimal);
        out.push_str(&(tenths % 10).to_string());
    }
    out.push_str(name);
    Some(out)
}

/// A duration in seconds, or in minutes and seconds from two minutes on; `units` names both. Below ten seconds it has one
/// decimal place, below one second two, cut off.
pub fn duration(milliseconds: u32, marks: Marks, units: [&str; 2]) -> String {
    let [second, minute] = units;
    let seconds = milliseconds / 1000;
    let hundredths = milliseconds % 1000 / 10;
    match seconds {
        0 => format!("0{}{hundredths:02} {second}", marks.decimal),
        1..10 => format!("{seconds}{}{} {second}", marks.decimal, hundredths / 10),
        10..120 => format!("{seconds} {second}"),
        _ => format!("{} {minute} {} {second}", seconds / 60, seconds % 60),
    }
}

/// The seconds as days, hours, minutes and seconds; less than two minutes stay seconds, unless they are one minute.
pub fn units(seconds: u32) -> [u32; 4] {
    match seconds {
        61..120 => [0, 0, 0, seconds],
        _ => [
            seconds / 86_400,
            seconds / 3_600 % 24,
            seconds / 60 % 60,
            seconds % 60,
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Marks = Marks {
        decimal: ".",
        group: ",",
    };
    const TURKISH: Marks = Marks {
        decimal: ",",
        group: ".",
    };

    #[test]
    fn durations() {
        let english = |ms| duration(ms, ENGLISH, ["s", "min"]);
        assert_eq!(
            [0, 32, 2_345, 59_999, 252_000].map(english),
            ["0.00 s", "0.03 s", "2.3 s", "59 s", "4 min 12 s"]
        );
        assert_eq!(duration(2_345, TURKISH, ["sn", "dk"]), "2,3 sn");
    }

    #[test]
    fn seconds_become_the_units_that_people_say() {
        for (seconds, expected) in [
            (1, [0, 0, 0, 1]),
            (60, [0, 0, 1, 0]),
            (90, [0, 0, 0, 90]),
            (300, [0, 0, 5, 0]),
            (5_430, [0, 1, 30, 30]),
            (86_400, [1, 0, 0, 0]),
        ] {
            assert_eq!(units(seconds), expected, "{seconds}");
        }
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        for (number, english, turkish) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1.000"),
            (35_882_577, "35,882,577", "35.882.577"),
            (
                u64::MAX,
                "18,446,744,073,709,551,615",
                "18.446.744.073.709.551.615",
            ),
        ] {
            assert_eq!(grouped(number, ENGLISH), english);
            assert_eq!(grouped(number, TURKISH), turkish);
        }
    }

    #[test]
    fn bytes_become_the_largest_fitting_unit() {
        for (bytes, expected) in [
            (0, None),
            (999, None),
            (1_000, Some("1 kB")),
            (1_049, Some("1 kB")),
            (1_050, Some("1.1 kB")),
            (950_000, Some("950 kB")),
            (999_949, Some("999.9 kB")),
            (999_950, Some("1 MB")),
            (10_485_760, Some("10.5 MB")),
            (35_882_577, Some("35.9 MB")),
            (52_428_800, Some("52.4 MB")),
            (157_286_400, Some("157.3 MB")),
            (2_147_483_648, Some("2.1 GB")),
            (u64::MAX, Some("18,446,744.1 TB")),
        ] {
            assert_eq!(in_units(bytes, ENGLISH).as_deref(), expected, "{bytes}");
        }
        assert_eq!(in_units(35_882_577, TURKISH).as_deref(), Some("35,9 MB"));
    }
}
