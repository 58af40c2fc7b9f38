// The log of access in words.
import type { AccessLine } from "../../backend/border";
import { t } from "../../words/words.svelte";

type Wordings = { [K in AccessLine["what"]]: (who: string, detail: string) => string };

const wordings: Wordings = {
  created: (who) => t("access-created", { who }),
  opened: (who) => t("access-opened", { who }),
  recovered: () => t("access-recovered"),
  exported: (who, what) => t("access-exported", { who, what }),
  erased: (who) => t("access-erased", { who }),
  subjectErased: (who, what) => t("access-subject-erased", { who, what }),
  userAdded: (who, user) => t("access-user-added", { who, user }),
  passphraseChanged: (who, user) => (user === "" || user === who ? t("access-passphrase-own", { who }) : t("access-passphrase-changed", { who, user })),
  userRemoved: (who, user) => t("access-user-removed", { who, user }),
  recoveryRenewed: (who) => t("access-recovery-renewed", { who }),
  slotsChanged: (who) => t("access-slots-changed", { who }),
};

/** "Anna öppnade arkivet". */
export function accessWords({ who, what, detail }: AccessLine): string {
  return wordings[what](who === "" ? t("access-by-recovery") : who, detail);
}
