// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace stet {

/// The sentences that the core says to people: `CoreWords::tr("…")`, from any thread. They are in
/// the language of the translator that the program installed; `stetctl` installs none, so there
/// they are the English of the source. For what is shown, never for what is stored. A source text
/// with %n is the plural: where there can be one alone, that has a sentence of its own.
struct CoreWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::CoreWords)
};

} // namespace stet
