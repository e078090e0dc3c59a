//! Who may read and write a file that takes the place of another: owner, group, permissions, access list, attributes.
//!
//! Limitations: outside Linux, access lists and attributes are those that the system gives new files.

use super::storage::AccessLoss;
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Whether this user may write a file.
#[cfg(unix)]
pub(super) fn may_write(path: &Path) -> bool {
    rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
}

/// Whether this user may write a file.
#[cfg(not(unix))]
pub(super) fn may_write(_: &Path) -> bool {
    true
}

/// Gives a new file, which only this user can open until now, the access of another one; gives what was not allowed.
#[cfg(not(unix))]
pub(super) fn copy(from: &Path, to: &File) -> io::Result<Vec<AccessLoss>> {
    to.set_permissions(fs::metadata(from)?.permissions())?;
    Ok(Vec::new())
}

/// Gives a new file, which only this user can open until now, the access of another one; gives what was not allowed.
#[cfg(unix)]
pub(super) fn copy(from: &Path, to: &File) -> io::Result<Vec<AccessLoss>> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let (wanted, own) = (fs::metadata(from)?, to.metadata()?);
    let mut lost = copy_owner((wanted.uid(), wanted.gid()), (own.uid(), own.gid()), to);
    let has_group = !lost.contains(&AccessLoss::Group);
    // What the owner allowed one group was not meant for another.
    let mode = wanted.permissions().mode() & if has_group { 0o7777 } else { 0o7707 };
    // Before the permissions: they would widen an access list that the folder gives every new file.
    let has_attributes = attributes::copy(from, to, has_group);
    if !has_attributes {
        lost.push(AccessLoss::Attributes);
    }
    to.set_permissions(fs::Permissions::from_mode(mode))?;
    Ok(lost)
}

/// Owner and group by their numbers, where this user may give files away.
#[cfg(unix)]
fn copy_owner(wanted: (u32, u32), own: (u32, u32), to: &File) -> Vec<AccessLoss> {
    use std::os::unix::fs::fchown;
    let mut lost = Vec::new();
    if wanted == own || fchown(to, Some(wanted.0), Some(wanted.1)).is_ok() {
        return lost;
    }
    if wanted.0 != own.0 {
        lost.push(AccessLoss::Owner);
    }
    // A group that this user is in may be given without giving the file away.
    if wanted.1 != own.1 && fchown(to, None, Some(wanted.1)).is_err() {
        lost.push(AccessLoss::Group);
    }
    lost
}

/// Access lists and the attributes of other programs.
#[cfg(target_os = "linux")]
mod attributes {
    use rustix::buffer::spare_capacity;
    use rustix::fs::{XattrFlags, fremovexattr, fsetxattr, getxattr, listxattr};
    use std::ffi::{CStr, CString};
    use std::fs::File;
    use std::path::Path;

    /// The access list, which is an attribute of the file.
    const ACCESS_LIST: &CStr = c"system.posix_acl_access";
    /// The most bytes that the system gives an attribute, or all names of a file's.
    const LARGEST: usize = 65_536;

    /// Copies them; whether nothing was lost. An access list is copied only where its group is the new file's.
    pub(super) fn copy(from: &Path, to: &File, has_group: bool) -> bool {
        let names = names(from);
        let has_list = names.iter().any(|name| name.as_c_str() == ACCESS_LIST);
        if (!has_list || !has_group) && fremovexattr(to, ACCESS_LIST).is_ok() {
            log::trace!("the folder's access list does not apply to the new file");
        }
        // What the system itself keeps about a file (`security.`, `trusted.`) follows its own rules.
        let is_ours =
            |name: &&CString| name.as_bytes().starts_with(b"user.") || name.as_c_str() == ACCESS_LIST;
        let is_copied = |name: &CString| {
            let is_allowed = has_group || name.as_c_str() != ACCESS_LIST;
            let mut value = Vec::with_capacity(LARGEST);
            is_allowed
                && getxattr(from, name.as_c_str(), spare_capacity(&mut value)).is_ok()
                && fsetxattr(to, name.as_c_str(), &value, XattrFlags::empty()).is_ok()
        };
        // All of them are copied, also behind one that cannot be.
        names.iter().filter(is_ours).filter(|name| !is_copied(name)).count() == 0
    }

    /// The names of a file's attributes; none where its disk has no such thing.
    fn names(path: &Path) -> Vec<CString> {
        let mut list = Vec::with_capacity(LARGEST);
        if listxattr(path, spare_capacity(&mut list)).is_err() {
            return Vec::new();
        }
        list.split(|byte| *byte == 0)
            .filter(|name| !name.is_empty())
            .filter_map(|name| CString::new(name).ok())
            .collect()
    }
}

/// Access lists and the attributes of other programs.
#[cfg(all(unix, not(target_os = "linux")))]
mod attributes {
    use std::fs::File;
    use std::path::Path;

    /// Not copied here.
    pub(super) const fn copy(_: &Path, _: &File, _: bool) -> bool {
        true
    }
}
