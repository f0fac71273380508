//! Shows sentences and reports with Yew. Components render natively too: no `window` in a render.
