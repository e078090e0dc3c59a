//! What a gathering asks of the computer itself. Only jobs ask: the system may take its time to answer.

/// The computer that a gathering runs on.
pub trait Computer: Send + Sync {
    /// Keeps the computer and its screen awake until `wait` returns, which is called once, on the same thread. The system
    /// shows `reason` to whoever asks why.
    ///
    /// An error is the system's own text: it refused, and `wait` was not called.
    fn stay_awake(&self, reason: &str, wait: &dyn Fn()) -> Result<(), String>;

    /// Makes a short sound.
    ///
    /// An error is the system's own text: nothing was heard.
    fn play_sound(&self) -> Result<(), String>;
}
