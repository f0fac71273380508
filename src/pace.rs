//! Long work in small steps, between which others may go on. Knows nothing of the work.
//!
//! Whoever drops the work stops it.

use std::cell::Cell;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// So many items are one step; a few milliseconds.
pub const STEP: usize = 1024;

/// Work that is done step by step. In a box: the program would hold it once for everybody who waits for it.
pub type Work<'w, T = ()> = Pin<Box<dyn Future<Output = T> + 'w>>;

/// What work waits for between two steps.
pub type Break = Work<'static>;

/// The break behind a step, if there is one: most have none, and nothing is put into a box for them.
pub struct Rest(Option<Break>);

impl Future for Rest {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match &mut self.0 {
            Some(rest) => rest.as_mut().poll(context),
            None => Poll::Ready(()),
        }
    }
}

/// How work is done: in one go, or with breaks.
#[derive(Default)]
pub struct Pace<'a> {
    /// Asked after each step, with how much is done in percent.
    breaks: Option<&'a dyn Fn(u32) -> Option<Break>>,
    /// From where to where the present part of the work goes, in percent.
    part: Cell<(u32, u32)>,
}

impl<'a> Pace<'a> {
    /// After each step `breaks` is told how much is done, in percent, and says what is to be waited for, if anything.
    pub fn new(breaks: &'a dyn Fn(u32) -> Option<Break>) -> Self {
        Self {
            breaks: Some(breaks),
            part: Cell::new((0, 100)),
        }
    }

    /// Begins the part of the work that leads to so many percent.
    pub fn until(&self, percent: u32) {
        let (_, end) = self.part.get();
        self.part
            .set((if percent > end { end } else { 0 }, percent));
    }

    /// A step was done, and `done` of `of` of the part.
    pub fn step(&self, done: usize, of: usize) -> Rest {
        let (from, to) = self.part.get();
        Rest(self.breaks.and_then(|breaks| {
            let share = (done.min(of) as u64 * u64::from(to - from)) / of.max(1) as u64;
            breaks(from + share as u32)
        }))
    }

    /// Does `work` with every item, step by step; there are about `of` of them. Up to the first break at once.
    pub fn all<'w, T>(
        &'w self,
        mut items: impl Iterator<Item = T> + 'w,
        of: usize,
        mut work: impl FnMut(T) + 'w,
    ) -> Work<'w> {
        let mut step = move || {
            let mut done = 0;
            for item in items.by_ref().take(STEP) {
                work(item);
                done += 1;
            }
            done
        };
        match self.up_to_break(0, of, &mut step) {
            // Nothing that is waited for, nor any memory.
            Halt {
                rest: Rest(None), ..
            } => Box::pin(Rested),
            halt => self.go_on(halt, of, Box::new(step)),
        }
    }

    /// Does step after step, each of which tells how many items it has done, until there is a break or one is not full.
    fn up_to_break(&self, mut all: usize, of: usize, step: &mut dyn FnMut() -> usize) -> Halt {
        loop {
            let done = step();
            all += done;
            let (rest, last) = (self.step(all, of), done < STEP);
            if rest.0.is_some() || last {
                return Halt { all, rest, last };
            }
        }
    }

    fn go_on<'w>(
        &'w self,
        mut halt: Halt,
        of: usize,
        mut step: Box<dyn FnMut() -> usize + 'w>,
    ) -> Work<'w> {
        Box::pin(async move {
            loop {
                halt.rest.await;
                if halt.last {
                    return;
                }
                halt = self.up_to_break(halt.all, of, &mut *step);
            }
        })
    }
}

/// Where work stops for a while, or at its end.
struct Halt {
    /// How many items are done.
    all: usize,
    rest: Rest,
    last: bool,
}

/// No work.
struct Rested;

impl Future for Rested {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        Poll::Ready(())
    }
}

/// The outcome of work that has no breaks.
pub fn at_once<T: Default>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        // Only breaks wait.
        Poll::Pending => T::default(),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    async fn count(pace: &Pace<'_>) -> usize {
        let mut seen = 0;
        pace.until(40);
        pace.all(0..=2 * STEP, 2 * STEP + 1, |_| seen += 1).await;
        pace.until(100);
        pace.all(0..STEP, STEP, |_| seen += 1).await;
        seen
    }

    #[test]
    fn without_breaks_all_is_done_at_once() {
        assert_eq!(at_once(count(&Pace::default())), 3 * STEP + 1);
    }

    #[test]
    fn each_step_tells_how_much_is_done() {
        let told = RefCell::new(Vec::new());
        let breaks = |percent| {
            told.borrow_mut().push(percent);
            None
        };
        assert_eq!(at_once(count(&Pace::new(&breaks))), 3 * STEP + 1);
        assert_eq!(*told.borrow(), [19, 39, 40, 100, 100]);
    }

    #[test]
    fn work_ends_behind_breaks_too() {
        for items in [0, 1, STEP, STEP + 1, 2 * STEP] {
            let breaks = |_| -> Option<Break> { Some(Box::pin(std::future::ready(()))) };
            let pace = Pace::new(&breaks);
            let mut seen = 0;
            at_once(pace.all(0..items, items, |_| seen += 1));
            assert_eq!(seen, items);
        }
    }

    #[test]
    fn work_waits_for_its_breaks() {
        let breaks = |percent| -> Option<Break> {
            (percent > 30).then(|| -> Break { Box::pin(std::future::pending()) })
        };
        let pace = Pace::new(&breaks);
        let mut work = pin!(count(&pace));
        let polled = work.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(polled, Poll::Pending);
    }
}
