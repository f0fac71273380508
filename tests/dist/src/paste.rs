//! A text of many lines is pasted: when it was painted, and what that cost.

use serde_json::Value;

use crate::{Browser, Outcome};

/// What came of a paste.
#[derive(Clone, Copy, Debug)]
pub struct Pasted {
    /// From the paste until the reading was painted, two frames later, in milliseconds.
    pub painted: f64,
    /// The longest task meanwhile, in milliseconds; 0 where none took 50.
    pub longest: f64,
    /// How many elements the document has afterwards.
    pub elements: f64,
}

/// Sessions of a client with several servers, each with a reply of many lines, a refusal and content, up to so many lines.
/// The text is put into the box, or taken from the clipboard where it is long; either way the page has it at once.
const PASTE: &str = "const [lines, done] = arguments;
    const session = (n) => [
        `S: 220 mx${n % 7}.example.net ESMTP ${n}`, 'C: EHLO client.example.com', `S: 250-mx${n % 7}.example.net`,
        'S: 250-PIPELINING', 'S: 250-SIZE 35882577', 'S: 250-STARTTLS', 'S: 250 8BITMIME',
        `C: MAIL FROM:<alice+${n}@example.com> SIZE=${n}`, 'S: 250 2.1.0 Ok', `C: RCPT TO:<user${n}@example.net>`,
        n % 3 ? 'S: 250 2.1.5 Ok' : `S: 550 5.1.1 <user${n}@example.net>: Recipient address rejected: User unknown`,
        `C: RCPT TO:<bob@example.org>`, 'S: 250 2.1.5 Ok', 'C: DATA', 'S: 354 End data with <CR><LF>.<CR><LF>',
        'C: Subject: notice', 'C: ', 'C: 250 bottles stood on the wall.', 'C: .', `S: 250 2.0.0 Ok: queued as ${n.toString(16)}`,
        'C: QUIT', 'S: 221 2.0.0 Bye',
    ];
    const all = [];
    for (let n = 0; all.length < lines; n++) all.push(...session(n));
    const text = all.slice(0, lines).join('\\r\\n') + '\\r\\n';
    const box = document.querySelector('#text');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    // What made the text is over before the clock starts.
    setTimeout(() => {
        const start = performance.now();
        const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => {
            const end = performance.now();
            // The record of a task comes after it.
            setTimeout(() => {
                observer.disconnect();
                const during = tasks.filter((task) => task.startTime + task.duration > start && task.startTime < end);
                done([end - start, Math.max(0, ...during.map((task) => task.duration)), document.querySelectorAll('*').length]);
            }, 300);
        }));
        const watch = new MutationObserver(() => {
            if (!document.querySelector('.conversation .line')) return;
            watch.disconnect();
            painted();
        });
        watch.observe(document.querySelector('#app'), { subtree: true, childList: true });
        box.focus();
        if (box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))) {
            box.value = text;
            box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
        }
    }, 100);";

impl Browser {
    /// Pastes a text of so many lines into the empty box, and measures.
    ///
    /// # Errors
    /// Where no reading is painted.
    pub async fn paste_lines(&self, lines: u32) -> Outcome<Pasted> {
        let measured = self.client.execute_async(PASTE, vec![lines.into()]).await?;
        let number = |at: usize| {
            let value = measured.get(at).and_then(Value::as_f64);
            value.ok_or_else(|| format!("nothing was measured: {measured}"))
        };
        Ok(Pasted {
            painted: number(0)?,
            longest: number(1)?,
            elements: number(2)?,
        })
    }

    /// Empties the box, and waits until nothing of a reading is left.
    ///
    /// # Errors
    /// Where something stays.
    pub async fn clear(&self) -> Outcome {
        self.click(".beneath .ways button").await?;
        self.wait_until(
            "!document.querySelector('.conversation') && !!document.querySelector('textarea#text')",
        )
        .await
    }
}
