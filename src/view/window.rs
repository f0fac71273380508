//! Which rows of a long list to draw: rows of one height, some with an opened explanation of one height
//! below them, so that any position is arithmetic. No browser in here.

use std::ops::Range;

/// Beyond this many rows the list draws only what can be seen; up to it, everything, which keeps the
/// browser's own search, selection and printing whole. A row is a dozen elements and a paragraph of words:
/// a thousand of them take about as long to draw as somebody waits without noticing.
pub const LIMIT: usize = 1000;

/// The sizes of a list, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The height of a row.
    pub row: u32,
    /// What an opened row has in addition.
    pub opened: u32,
}

/// The part of a list to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The rows to draw.
    pub rows: Range<usize>,
    /// Where they begin, in CSS pixels.
    pub above: u32,
}

/// Where the top of row `index` lies, in CSS pixels, when the rows `opened` (ascending) are open.
pub fn top_of(index: usize, opened: &[usize], sizes: Sizes) -> u32 {
    let before = opened.partition_point(|&row| row < index);
    (index as u32)
        .saturating_mul(sizes.row)
        .saturating_add((before as u32).saturating_mul(sizes.opened))
}

/// The rows of `count` that show at the scroll offset `top` in a box of this `height`, and as many rows
/// more on either side as keep a quick scroll from showing blanks.
pub fn window(count: usize, opened: &[usize], sizes: Sizes, top: u32, height: u32) -> Window {
    const SPARE: usize = 12;
    let first = row_at(count, opened, sizes, top).saturating_sub(SPARE);
    let last = row_at(count, opened, sizes, top.saturating_add(height))
        .saturating_add(1 + SPARE)
        .min(count);
    Window {
        rows: first..last,
        above: top_of(first, opened, sizes),
    }
}

/// The row that covers this offset; the last one beyond the end.
fn row_at(count: usize, opened: &[usize], sizes: Sizes, offset: u32) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if top_of(middle + 1, opened, sizes) <= offset {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low.min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: Sizes = Sizes {
        row: 10,
        opened: 100,
    };

    #[test]
    fn few_rows_are_drawn_and_they_cover_what_is_seen() {
        for top in [0, 5, 999, 5_000, 99_999, 1_000_000] {
            for opened in [&[][..], &[0], &[3, 40, 9_999]] {
                let w = window(10_000, opened, SIZES, top, 400);
                let whole = top_of(10_000, opened, SIZES);
                assert_eq!(w.above, top_of(w.rows.start, opened, SIZES));
                assert!(w.above <= top);
                let end = top_of(w.rows.end, opened, SIZES);
                assert!(end >= whole.min(top + 400), "{w:?}");
                assert!(w.rows.len() <= 40 + 26, "{w:?}");
            }
        }
    }

    #[test]
    fn an_opened_row_covers_its_explanation() {
        assert_eq!(row_at(100, &[2], SIZES, 29), 2);
        assert_eq!(row_at(100, &[2], SIZES, 129), 2);
        assert_eq!(row_at(100, &[2], SIZES, 130), 3);
        assert_eq!(row_at(0, &[], SIZES, 50), 0);
    }
}
