// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <QList>
#include <QObject>

namespace stet {

class LineSeeker;
class SpellWatch;

/// Leads from one misspelt word to the next, round through all fields of an article in the order in
/// which they stand: headline, dek and text, then the lines of the details. Owned by the
/// workspace's spelling; UI thread.
class SpellRound : public QObject
{
    Q_OBJECT

public:
    /// `texts` in their order; the last is where it begins while the keyboard is in no field.
    SpellRound(const QList<SpellWatch *> &texts, LineSeeker &lines, QObject *parent);

    /// From the caret to where it stands.
    void goOn();

Q_SIGNALS:
    void nothingFound();

private:
    void seekInNext();
    static void show(SpellWatch &text, const TextRange &word);

    const QList<SpellWatch *> m_texts;
    LineSeeker &m_lines;
    qsizetype m_at = 0;   ///< what is looked through; behind the texts: the lines
    qsizetype m_left = 0; ///< how many more are
};

} // namespace stet
