//! Background work, in lanes: what is in one lane is done one after the other, lanes run side by side.
//!
//! All that touches a file is a job, and the jobs of one file share a lane: no two of them ever meet, and one that hangs
//! (a network folder that does not answer) holds up nothing but its own lane. A job cannot be interrupted from outside; it
//! may look at its [`StopFlag`]. So a lane in which one hangs is waited for and never doubled.
//! A job gets a snapshot and may report how far it is; it never touches the open plan. Nothing here knows what the jobs do,
//! nor what happens with their results.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::time::Duration;

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
pub struct StopFlag(Arc<(Mutex<bool>, Condvar)>);

impl StopFlag {
    /// Asks the job to stop.
    pub fn stop(&self) {
        let (stopped, changed) = &*self.0;
        *stopped.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }

    /// Whether the job has been asked to stop.
    pub fn is_stopped(&self) -> bool {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for so long, or until the job is asked to stop; says whether it was.
    pub fn wait(&self, time: Duration) -> bool {
        let (stopped, changed) = &*self.0;
        let guard = stopped.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = changed.wait_timeout_while(guard, time, |stopped| !*stopped);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

type Waker = Arc<dyn Fn() + Send + Sync>;
type Work<R> = Box<dyn FnOnce(&Progress, &StopFlag) -> R + Send>;

/// A job on its thread.
struct RunningJob<K, R> {
    kind: K,
    result: Receiver<R>,
    progress: Progress,
    stop: StopFlag,
    /// Whether it only waits for something to happen, and gives way to any other job of its lane.
    gives_way: bool,
}

/// What is done one after the other. `running` may have been asked to stop: then its result is dropped when it comes.
struct LaneJobs<K, R> {
    running: RunningJob<K, R>,
    pending: VecDeque<(K, Work<R>)>,
}

/// Tells that jobs end: the window, and whoever waits for one.
#[derive(Clone, Default)]
struct Bell {
    waker: Arc<RwLock<Option<Waker>>>,
    /// How many jobs have ended.
    ended: Arc<(Mutex<u64>, Condvar)>,
}

/// Rings when it is dropped: also where a job panics.
struct RingAtEnd(Bell);

impl Drop for RingAtEnd {
    fn drop(&mut self) {
        let (ended, changed) = &*self.0.ended;
        *ended.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        changed.notify_all();
        if let Some(wake) = self.0.waker.read().unwrap_or_else(PoisonError::into_inner).as_ref() {
            wake();
        }
    }
}

/// The background jobs, by lane (`L`) and kind (`K`).
pub struct Jobs<L, K, R> {
    lanes: BTreeMap<L, LaneJobs<K, R>>,
    bell: Bell,
    /// How many of the jobs that have ended were known when results were taken last.
    ended: u64,
    /// The kinds of jobs that panicked, which nobody has taken yet.
    broken: Vec<K>,
}

impl<L, K, R> Default for Jobs<L, K, R> {
    fn default() -> Self {
        Self { lanes: BTreeMap::new(), bell: Bell::default(), ended: 0, broken: Vec::new() }
    }
}

impl<L, K, R> Drop for Jobs<L, K, R> {
    /// Asks all jobs to stop; nobody takes their results any longer.
    fn drop(&mut self) {
        self.lanes.values().for_each(|lane| lane.running.stop.stop());
    }
}

impl<L, K, R> std::fmt::Debug for Jobs<L, K, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Jobs({})", self.lanes.len())
    }
}

impl<L: Ord + Clone, K: PartialEq + Copy, R: Send + 'static> Jobs<L, K, R> {
    /// Sets what is called when a job has ended, so that the window draws a frame.
    pub fn set_waker(&self, wake: impl Fn() + Send + Sync + 'static) {
        // A panic while the lock was held leaves the waker as it was, which is still the right one.
        *self.bell.waker.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(wake));
    }

    /// Begins a job of which only the newest counts. One of the same kind that runs in the lane is asked to stop and its
    /// result is dropped, one that is pending is never begun.
    pub fn begin(&mut self, lane: L, kind: K, work: impl FnOnce(&Progress, &StopFlag) -> R + Send + 'static) {
        self.stop(&lane, kind);
        self.enqueue(lane, kind, work);
    }

    /// Begins a job when those that were begun before it in the lane have ended.
    pub fn enqueue(
        &mut self,
        lane: L,
        kind: K,
        work: impl FnOnce(&Progress, &StopFlag) -> R + Send + 'static,
    ) {
        match self.lanes.get_mut(&lane) {
            Some(found) => {
                if found.running.gives_way {
                    found.running.stop.stop();
                }
                found.pending.push_back((kind, Box::new(work)));
            }
            None => self.start(lane, kind, Box::new(work), false),
        }
    }

    /// Begins a job that waits for something to happen, where its lane is free; any other job of the lane stops it.
    pub fn begin_when_idle(
        &mut self,
        lane: L,
        kind: K,
        work: impl FnOnce(&Progress, &StopFlag) -> R + Send + 'static,
    ) {
        if !self.lanes.contains_key(&lane) {
            self.start(lane, kind, Box::new(work), true);
        }
    }

    fn start(&mut self, lane: L, kind: K, work: Work<R>, gives_way: bool) {
        let running = self.spawn(kind, work, gives_way);
        self.lanes.insert(lane, LaneJobs { running, pending: VecDeque::new() });
    }

    #[expect(clippy::disallowed_methods, reason = "this is where threads are begun")]
    fn spawn(&self, kind: K, work: Work<R>, gives_way: bool) -> RunningJob<K, R> {
        // One result at most goes through; a channel is used because the receiver may be dropped first.
        let (sender, result) = channel();
        let (progress, stop) = (Progress::default(), StopFlag::default());
        let (its_progress, its_stop, bell) = (progress.clone(), stop.clone(), self.bell.clone());
        std::thread::spawn(move || {
            // Dropped in the opposite order, also in a panic: who is woken finds the result, or that there is none.
            let _ring = RingAtEnd(bell);
            let sender = sender;
            let done = work(&its_progress, &its_stop);
            // The receiver is gone where the program ends.
            let is_awaited = sender.send(done).is_ok();
            log::trace!("a job has ended, awaited: {is_awaited}");
        });
        RunningJob { kind, result, progress, stop, gives_way }
    }

    /// Asks the jobs of a kind in a lane to stop and drops their results.
    pub fn stop(&mut self, lane: &L, kind: K) {
        // The thread goes on until it looks at the flag, so the lane stays taken until then.
        if let Some(lane) = self.lanes.get_mut(lane) {
            if lane.running.kind == kind {
                lane.running.stop.stop();
            }
            lane.pending.retain(|(pending, _)| *pending != kind);
        }
    }

    /// How far the job of a kind in a lane has come, where one is wanted that runs or is pending.
    pub fn progress(&self, lane: &L, kind: K) -> Option<u32> {
        let lane = self.lanes.get(lane)?;
        let running = &lane.running;
        if running.kind == kind && !running.stop.is_stopped() {
            return Some(running.progress.thousandths());
        }
        // What runs before a pending job is not its progress.
        lane.pending.iter().any(|(pending, _)| *pending == kind).then_some(0)
    }

    /// Whether no job runs or is pending in a lane, also none whose result nobody wants any longer.
    pub fn is_free(&self, lane: &L) -> bool {
        !self.lanes.contains_key(lane)
    }

    /// The kinds of jobs that panicked since this was asked last; those that were stopped are left out.
    pub fn take_broken(&mut self) -> Vec<K> {
        std::mem::take(&mut self.broken)
    }

    /// Takes the results that are there; a job that panicked has none.
    pub fn take_finished(&mut self) -> Vec<R> {
        let lanes: Vec<L> = self.lanes.keys().cloned().collect();
        lanes.into_iter().filter_map(|lane| self.advance(lane)).collect()
    }

    /// Takes the result of a lane where there is one, and begins what was pending behind it.
    fn advance(&mut self, lane: L) -> Option<R> {
        match self.lanes.get(&lane)?.running.result.try_recv() {
            Err(TryRecvError::Empty) => None,
            Ok(result) => self.end(lane, Some(result)),
            Err(TryRecvError::Disconnected) => self.end(lane, None),
        }
    }

    /// The running job of a lane has ended: its result, where it is still wanted.
    fn end(&mut self, lane: L, result: Option<R>) -> Option<R> {
        let LaneJobs { running, mut pending } = self.lanes.remove(&lane)?;
        if result.is_none() && !running.stop.is_stopped() {
            self.broken.push(running.kind);
        }
        if let Some((kind, work)) = pending.pop_front() {
            let running = self.spawn(kind, work, false);
            self.lanes.insert(lane, LaneJobs { running, pending });
        }
        result.filter(|_| !running.stop.is_stopped())
    }

    /// Waits until a job has ended since results were taken last, at most so long.
    pub fn wait(&mut self, at_most: Duration) {
        let (ended, changed) = &*self.bell.ended;
        let guard = ended.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = changed.wait_timeout_while(guard, at_most, |ended| *ended == self.ended);
        self.ended = *waited.unwrap_or_else(PoisonError::into_inner).0;
    }

    /// The jobs that run, also where their result is no longer wanted, and those that are pending.
    pub fn all(&self) -> impl Iterator<Item = (&L, K)> {
        self.lanes.iter().flat_map(|(lane, jobs)| {
            let kinds = std::iter::once(jobs.running.kind).chain(jobs.pending.iter().map(|(kind, _)| *kind));
            kinds.map(move |kind| (lane, kind))
        })
    }
}
