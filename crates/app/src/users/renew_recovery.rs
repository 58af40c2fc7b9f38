//! Makes a new recovery key. The one before opens this store no more; copies made before it still do.

use super::{RecoveryRenewed, RenewRecovery, confirm};
use crate::app::App;
use crate::exchange::renewed_paper;
use crate::failure::Failure;

pub(crate) fn renew_recovery(app: &mut App, ask: RenewRecovery) -> Result<RecoveryRenewed, Failure> {
    let at = app.now();
    let open = app.open()?;
    confirm(open, &ask.passphrase)?;
    let by = open.user().to_string();
    let recovery = open.store.renew_recovery_key(&by, at)?;
    renewed_paper(open, &recovery, at)?;
    Ok(RecoveryRenewed { recovery_key: recovery.groups().to_string() })
}
