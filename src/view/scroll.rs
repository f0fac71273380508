//! How far a long list is scrolled. Browsers lay out nothing taller than some million pixels, so that a list of a million
//! rows is given less room than its rows need: a short move shows what lies beside, to the pixel, and a long one goes as
//! far in the list as in its room. No browser in here.

/// The most room a list is given, in CSS pixels: half of what Firefox, which lays out least, can do.
const TALLEST: u32 = 8_000_000;
/// So near to its ends the room shows the ends of the list to the pixel.
const END: u32 = 100_000;

/// A list, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Track {
    /// What all rows need.
    pub whole: u32,
    /// The box in which a part of them is seen.
    pub height: u32,
}

/// How far it is scrolled, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    /// How much of its room lies above the box.
    pub room: u32,
    /// How much more of the list does.
    pub ahead: u32,
}

impl Scroll {
    /// How much of the list lies above the box.
    pub const fn top(self) -> u32 {
        self.room.saturating_add(self.ahead)
    }
}

impl Track {
    /// The room that the list is given.
    pub fn room(self) -> u32 {
        self.whole.min(TALLEST)
    }

    /// What the list needs beyond its room.
    fn lacking(self) -> u32 {
        self.whole - self.room()
    }

    /// Between its ends: so long is the room, and so long the list.
    fn between(self) -> (u64, u64) {
        let room = u64::from(self.room().saturating_sub(self.height + 2 * END).max(1));
        (room, room + u64::from(self.lacking()))
    }

    /// The same place, where the list may have become shorter meanwhile.
    pub fn within(self, scroll: Scroll) -> Scroll {
        Scroll {
            ahead: scroll.ahead.min(self.lacking()),
            ..scroll
        }
    }

    /// Where the box is when so much of the room lies above it.
    pub fn at_room(self, room: u32) -> Scroll {
        let past = room.saturating_sub(END);
        let (short, long) = self.between();
        let ahead = u64::from(past).min(short) * (long - short) / short;
        Scroll {
            room,
            ahead: ahead as u32,
        }
    }

    /// Where the box is when so much of the list lies above it.
    pub fn at(self, top: u32) -> Scroll {
        let past = top.saturating_sub(END);
        let (short, long) = self.between();
        let ahead = u64::from(past).min(long) * (long - short) / long;
        Scroll {
            room: top - ahead as u32,
            ahead: ahead as u32,
        }
    }

    /// Where the box is after a move to where so much of the room lies above it. Where the room in that is not the same,
    /// there is no room left for short moves, and the box has to be put there.
    pub fn moved(self, before: Scroll, room: u32) -> Scroll {
        if before.room.abs_diff(room) > 2 * self.height {
            return self.at_room(room);
        }
        let after = self.within(Scroll { room, ..before });
        let below = self.room().saturating_sub(room + self.height);
        let at_end =
            room < END / 2 && after.ahead > 0 || below < END / 2 && after.ahead < self.lacking();
        if at_end { self.at(after.top()) } else { after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEIGHT: u32 = 800;
    const SHORT: Track = Track {
        whole: 4_000_000,
        height: HEIGHT,
    };
    const LONG: Track = Track {
        whole: 43_000_000,
        height: HEIGHT,
    };

    #[test]
    fn a_list_that_has_its_room_is_scrolled_as_any_other() {
        for room in [0, 5, 99_999, 2_000_000, 3_999_200] {
            assert_eq!(SHORT.at_room(room), Scroll { room, ahead: 0 });
            assert_eq!(SHORT.at(room), Scroll { room, ahead: 0 });
            assert_eq!(SHORT.moved(Scroll::default(), room).top(), room);
        }
    }

    #[test]
    fn the_ends_of_the_room_are_those_of_the_list() {
        assert_eq!(LONG.room(), TALLEST);
        assert_eq!(LONG.at_room(0).top(), 0);
        assert_eq!(LONG.at_room(TALLEST - HEIGHT).top(), LONG.whole - HEIGHT);
        assert_eq!(LONG.at(0).room, 0);
        assert_eq!(LONG.at(LONG.whole - HEIGHT).room, TALLEST - HEIGHT);
    }

    #[test]
    fn every_place_in_the_list_has_one_in_the_room() {
        for step in 0..43_000 {
            let top = (step * 1000).min(LONG.whole - HEIGHT);
            let scroll = LONG.at(top);
            assert_eq!(scroll.top(), top);
            assert!(scroll.room <= TALLEST - HEIGHT);
            let again = LONG.at_room(scroll.room);
            assert!(again.top().abs_diff(top) <= 6, "{top}: {again:?}");
        }
    }

    #[test]
    fn short_moves_are_to_the_pixel_all_the_way() {
        let mut scroll = LONG.at(LONG.whole / 2);
        let mut top = scroll.top();
        while top < LONG.whole - HEIGHT {
            let step = 1_500.min(LONG.whole - HEIGHT - top);
            scroll = LONG.moved(scroll, scroll.room + step);
            top += step;
            assert_eq!(scroll.top(), top);
            assert!(scroll.room <= TALLEST - HEIGHT);
        }
        while top > 0 {
            let step = 1_500.min(top);
            scroll = LONG.moved(scroll, scroll.room - step);
            top -= step;
            assert_eq!(scroll.top(), top);
        }
        assert_eq!(scroll, Scroll::default());
    }
}
