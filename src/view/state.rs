//! The model, as Yew wants it.

use std::rc::Rc;

use yew::Reducible;

use super::model::{Action, Model};

/// The model behind a reducer.
#[derive(Clone, PartialEq)]
pub struct State(pub Model);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut model = self.0.clone();
        model.apply(action);
        Rc::new(Self(model))
    }
}
