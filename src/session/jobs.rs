//! Long work in the background: at most one running and one pending job of a kind, the latest wins.
//!
//! A job gets a snapshot and may report how far it is; it never touches the open plan. Knows nothing of what the jobs
//! do, nor of what happens with their results.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, PoisonError, RwLock};

/// How far a job has come, in thousandths.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<AtomicU32>);

impl Progress {
    /// Sets how many thousandths are done.
    pub fn set(&self, thousandths: u32) {
        // Relaxed is enough: nothing else is read on the strength of this figure.
        self.0.store(thousandths.min(1000), Ordering::Relaxed);
    }

    /// How many thousandths are done.
    pub fn thousandths(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Tells a job that it should stop.
#[derive(Clone, Debug, Default)]
pub struct StopFlag(Arc<AtomicBool>);

impl StopFlag {
    /// Asks the job to stop.
    pub fn stop(&self) {
        // A job that sees this late only works a little longer for nothing.
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the job has been asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

type Waker = Arc<dyn Fn() + Send + Sync>;
type Work<R> = Box<dyn FnOnce(&Progress, &StopFlag) -> R + Send>;

/// A job on its thread.
struct RunningJob<R> {
    result: Receiver<R>,
    progress: Progress,
    stop: StopFlag,
}

/// The jobs of one kind.
///
/// `running` may have been asked to stop: then its result is dropped when it comes, and only then `pending` begins, so
/// that two jobs of a kind never run at once however often the kind is begun.
struct Slot<R> {
    running: RunningJob<R>,
    pending: Option<Work<R>>,
}

impl<R> Slot<R> {
    /// Whether somebody waits for a result of this kind.
    fn is_wanted(&self) -> bool {
        self.pending.is_some() || !self.running.stop.is_stopped()
    }
}

/// The background jobs, by kind.
pub struct Jobs<K, R> {
    slots: BTreeMap<K, Slot<R>>,
    wake: Arc<RwLock<Option<Waker>>>,
}

impl<K: Ord, R> Default for Jobs<K, R> {
    fn default() -> Self {
        Self { slots: BTreeMap::new(), wake: Arc::default() }
    }
}

impl<K, R> Drop for Jobs<K, R> {
    /// Asks all jobs to stop; nobody takes their results any longer.
    fn drop(&mut self) {
        self.slots.values().for_each(|slot| slot.running.stop.stop());
    }
}

impl<K, R> std::fmt::Debug for Jobs<K, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Jobs({})", self.slots.len())
    }
}

impl<K: Ord + Copy, R: Send + 'static> Jobs<K, R> {
    /// Sets what is called when a job has ended, so that the window draws a frame.
    pub fn set_waker(&self, wake: impl Fn() + Send + Sync + 'static) {
        // A panic while the lock was held leaves the waker as it was, which is still the right one.
        *self.wake.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(wake));
    }

    /// Begins a job. One of the same kind that runs is asked to stop and its result is dropped; the new one begins when
    /// that has ended, unless a newer one has taken its place by then.
    pub fn begin(&mut self, kind: K, work: impl FnOnce(&Progress, &StopFlag) -> R + Send + 'static) {
        match self.slots.get_mut(&kind) {
            Some(slot) => {
                slot.running.stop.stop();
                slot.pending = Some(Box::new(work));
                // One that has ended already is not waited for.
                self.advance(kind);
            }
            None => self.begin_now(kind, work),
        }
    }

    /// Begins a job at once, in parallel with a running one of the same kind, whose result is dropped: for what waits for
    /// a person or for another program, and for work whose end nobody may wait for.
    pub fn begin_now(&mut self, kind: K, work: impl FnOnce(&Progress, &StopFlag) -> R + Send + 'static) {
        self.stop(kind);
        let running = self.spawn(Box::new(work));
        self.slots.insert(kind, Slot { running, pending: None });
    }

    #[expect(clippy::disallowed_methods, reason = "this is where threads are begun")]
    fn spawn(&self, work: Work<R>) -> RunningJob<R> {
        // One result at most goes through; a channel is used because the receiver may be dropped first.
        let (sender, result) = channel();
        let (progress, stop) = (Progress::default(), StopFlag::default());
        let (its_progress, its_stop, wake) = (progress.clone(), stop.clone(), Arc::clone(&self.wake));
        std::thread::spawn(move || {
            let done = work(&its_progress, &its_stop);
            // The receiver is gone where the job was replaced at once or the program ends: nobody is to be woken.
            if sender.send(done).is_ok()
                && let Some(wake) = wake.read().unwrap_or_else(PoisonError::into_inner).as_ref()
            {
                wake();
            }
        });
        RunningJob { result, progress, stop }
    }

    /// Asks the jobs of a kind to stop and drops their results.
    pub fn stop(&mut self, kind: K) {
        // The thread continues until it checks the flag, so the slot stays: the next job of the kind waits
        // for it.
        if let Some(slot) = self.slots.get_mut(&kind) {
            slot.running.stop.stop();
            slot.pending = None;
        }
    }

    /// How far the job of a kind has come, where one runs or is pending.
    pub fn progress(&self, kind: K) -> Option<u32> {
        let slot = self.slots.get(&kind).filter(|slot| slot.is_wanted())?;
        // What runs before a pending job is not its progress.
        Some(if slot.pending.is_some() { 0 } else { slot.running.progress.thousandths() })
    }

    /// Takes the results that are there; a job that ended without one is forgotten.
    pub fn take_finished(&mut self) -> Vec<R> {
        let kinds: Vec<K> = self.slots.keys().copied().collect();
        kinds.into_iter().filter_map(|kind| self.advance(kind)).collect()
    }

    /// Takes the result of a kind where there is one, and begins what was pending behind it.
    fn advance(&mut self, kind: K) -> Option<R> {
        let slot = self.slots.get(&kind)?;
        match slot.running.result.try_recv() {
            Err(TryRecvError::Empty) => None,
            Ok(result) => self.end(kind, Some(result)),
            // The job panicked or its program is ending.
            Err(TryRecvError::Disconnected) => self.end(kind, None),
        }
    }

    /// The running job of a kind has ended: its result, where it is still wanted.
    fn end(&mut self, kind: K, result: Option<R>) -> Option<R> {
        let Slot { running, pending } = self.slots.remove(&kind)?;
        if let Some(work) = pending {
            let running = self.spawn(work);
            self.slots.insert(kind, Slot { running, pending: None });
        }
        result.filter(|_| !running.stop.is_stopped())
    }

    /// Waits for the result of a kind that is wanted, also of a pending job.
    pub fn wait(&mut self, kind: K) -> Option<R> {
        self.slots.get(&kind).filter(|slot| slot.is_wanted())?;
        self.join(kind)
    }

    /// Waits until no job of a kind runs any longer or one gives a wanted result; also for one that was asked to stop.
    pub fn join(&mut self, kind: K) -> Option<R> {
        while let Some(slot) = self.slots.get(&kind) {
            let result = slot.running.result.recv().ok();
            if let Some(result) = self.end(kind, result) {
                return Some(result);
            }
        }
        None
    }

    /// The kinds of which a job runs, also where its result is no longer wanted.
    pub fn running(&self) -> Vec<K> {
        self.slots.keys().copied().collect()
    }
}
