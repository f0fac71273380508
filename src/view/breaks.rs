//! When long work lets the page draw and listen, and how it is stopped.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use gloo::timers::future::TimeoutFuture;
use web_sys::js_sys::Date;
use yew::Callback;

use crate::pace::{Break, Pace, Work};

/// So long the page works before it draws and listens, in milliseconds.
const WORK: f64 = 40.0;

/// Work that can be stopped: this value is shared by the work and whoever stops it.
#[derive(Clone, Debug, Default)]
pub struct Stop(Rc<Cell<bool>>);

/// Two are equal if stopping one stops the other.
impl PartialEq for Stop {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Stop {
    /// Stops the work at its break.
    pub fn stop(&self) {
        self.0.set(true);
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.0.get()
    }

    /// What came of the work, done in steps between which the page draws and listens; `show` is told how much is done.
    /// `None` where it was stopped.
    pub async fn unless_stopped<T>(
        &self,
        show: Callback<u32>,
        work: impl for<'p> FnOnce(&'p Pace<'_>) -> Work<'p, T>,
    ) -> Option<T> {
        let breaks = breaks(show);
        let pace = Pace::new(&breaks);
        self.or_done(work(&pace)).await
    }

    /// What came of the work; `None` where it was stopped, at the break that it was in.
    async fn or_done<T>(&self, mut work: Work<'_, T>) -> Option<T> {
        poll_fn(|context| {
            if self.is_stopped() {
                return Poll::Ready(None);
            }
            work.as_mut().poll(context).map(Some)
        })
        .await
    }
}

/// Breaks as often as the page needs them; `show` is told how much is done.
fn breaks(show: Callback<u32>) -> impl Fn(u32) -> Option<Break> {
    let begun = Rc::new(Cell::new(Date::now()));
    move |done| {
        if Date::now() - begun.get() < WORK {
            return None;
        }
        show.emit(done);
        let begun = begun.clone();
        Some(Box::pin(async move {
            TimeoutFuture::new(0).await;
            begun.set(Date::now());
        }))
    }
}
