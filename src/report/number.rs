//! A number in four bytes, also where there may be none.

use std::num::NonZeroU32;

/// A number below [`u32::MAX`]: a place in a list, or an amount. `Option<Number>` takes no more than the number itself, where
/// `Option<u32>` takes twice as much: records are kept for every line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(NonZeroU32);

const _: () = assert!(size_of::<Option<Number>>() == 4);

impl Number {
    /// This number; the one number that is too large becomes the largest.
    pub const fn of(number: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(number))
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0.get() - 1
    }

    /// The same as a place in a list.
    pub const fn index(self) -> usize {
        self.get() as usize
    }
}

impl std::fmt::Debug for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.get().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn a_number_is_kept_up_to_the_largest() {
        for number in [0, 1, 4711, u32::MAX - 1] {
            assert_eq!(Number::of(number).get(), number);
        }
        assert_eq!(Number::of(u32::MAX), Number::of(u32::MAX - 1));
        assert!(Number::of(3) < Number::of(4));
    }
}
