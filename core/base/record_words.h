// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace stet {

// Sentences of the core that the desk keeps: why a page could not be read, why words are none to
// quote. Whoever reads them later may have another language, so the record has them in English, and
// they are translated where they are shown.

/// `english`, marked for translation by QT_TRANSLATE_NOOP("stet::CoreWords", …). One with a gap
/// (%1) has to be known to `shownWords`.
[[nodiscard]] QString inRecord(const char *english);

/// A sentence of the record in the language of the program; another text as it is. Any thread.
[[nodiscard]] QString shownWords(const QString &recorded);

} // namespace stet
