//! How a page is looked at: on what screen, in light or dark.

/// The screen and the reader's preferences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// Whether the reader prefers dark colours.
    pub dark: bool,
    /// Whether the system forces its own colours (Windows' high contrast).
    pub forced_colors: bool,
}

impl Look {
    /// A laptop, light.
    pub const DESKTOP: Self = Self {
        width: 1280,
        height: 800,
        dark: false,
        forced_colors: false,
    };

    /// A phone, light.
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
        ..Self::DESKTOP
    };

    /// The narrowest screen that WCAG 2.2 asks for (1.4.10), light.
    pub const NARROW: Self = Self {
        width: 320,
        height: 640,
        ..Self::DESKTOP
    };

    /// A screen of 4K, light.
    pub const HUGE: Self = Self {
        width: 3840,
        height: 2160,
        ..Self::DESKTOP
    };

    /// The same, dark.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same under forced colours.
    #[must_use]
    pub const fn forced_colors(self) -> Self {
        Self {
            forced_colors: true,
            ..self
        }
    }
}
