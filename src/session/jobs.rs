//! Long work beside the window: one thread a job, at most one job of a kind, the latest wins.
//!
//! A job is given a snapshot and may report how far it is; it never touches the open plan.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, PoisonError, RwLock};

/// How far a job has come, in thousandths.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<AtomicU32>);

impl Progress {
    /// So many thousandths are done.
    pub fn set(&self, thousandths: u32) {
        self.0.store(thousandths.min(1000), Ordering::Relaxed);
    }

    /// How many thousandths are done.
    pub fn thousandths(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Whether a job is to stop.
#[derive(Clone, Debug, Default)]
pub struct StopFlag(Arc<AtomicBool>);

impl StopFlag {
    /// Asks the job to stop.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has been asked to.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

type Waker = Arc<dyn Fn() + Send + Sync>;

struct RunningJob<R> {
    result: Receiver<R>,
    progress: Progress,
    stop: StopFlag,
}

/// The jobs that run, by kind.
pub struct Jobs<K, R> {
    running: BTreeMap<K, RunningJob<R>>,
    wake: Arc<RwLock<Option<Waker>>>,
}

impl<K: Ord, R> Default for Jobs<K, R> {
    fn default() -> Self {
        Self { running: BTreeMap::new(), wake: Arc::default() }
    }
}

impl<K, R> Drop for Jobs<K, R> {
    /// Nobody hears of the jobs any longer.
    fn drop(&mut self) {
        self.running.values().for_each(|running| running.stop.stop());
    }
}

impl<K, R> std::fmt::Debug for Jobs<K, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Jobs({})", self.running.len())
    }
}

impl<K: Ord + Copy, R: Send + 'static> Jobs<K, R> {
    /// What is called when a job has ended, so that the window draws a frame.
    pub fn set_waker(&self, wake: impl Fn() + Send + Sync + 'static) {
        *self.wake.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(wake));
    }

    /// Begins a job; one of the same kind that runs is asked to stop, and its result is dropped.
    #[expect(clippy::disallowed_methods, reason = "this is where threads are begun")]
    pub fn begin(&mut self, kind: K, work: impl FnOnce(&Progress, &StopFlag) -> R + Send + 'static) {
        self.stop(kind);
        let (sender, result) = channel();
        let (progress, stop) = (Progress::default(), StopFlag::default());
        let (its_progress, its_stop, wake) = (progress.clone(), stop.clone(), Arc::clone(&self.wake));
        std::thread::spawn(move || {
            let done = work(&its_progress, &its_stop);
            // Nobody listens any longer where the job was replaced or the program ends.
            if sender.send(done).is_ok()
                && let Some(wake) = wake.read().unwrap_or_else(PoisonError::into_inner).as_ref()
            {
                wake();
            }
        });
        self.running.insert(kind, RunningJob { result, progress, stop });
    }

    /// Asks a job to stop and drops its result.
    pub fn stop(&mut self, kind: K) {
        if let Some(running) = self.running.remove(&kind) {
            running.stop.stop();
        }
    }

    /// How far a job of a kind has come, where one runs.
    pub fn progress(&self, kind: K) -> Option<u32> {
        self.running.get(&kind).map(|running| running.progress.thousandths())
    }

    /// Takes the results that are there; a job that ended without one is forgotten.
    pub fn take_finished(&mut self) -> Vec<R> {
        let mut done = Vec::new();
        self.running.retain(|_, running| match running.result.try_recv() {
            Ok(result) => {
                done.push(result);
                false
            }
            Err(TryRecvError::Empty) => true,
            Err(TryRecvError::Disconnected) => false,
        });
        done
    }

    /// Waits for the job of a kind, where one runs.
    pub fn wait(&mut self, kind: K) -> Option<R> {
        self.running.remove(&kind).and_then(|running| running.result.recv().ok())
    }
}
