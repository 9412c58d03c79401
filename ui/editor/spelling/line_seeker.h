// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "ui/editor/details/details_panel.h"

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace stet {

class Speller;

/// Looks for the next misspelt word in the lines of an article's details and the cells of its
/// tables, from above. Owned by the workspace's spelling; UI thread.
class LineSeeker : public QObject
{
    Q_OBJECT

public:
    LineSeeker(const DetailsPanel &details, Speller &speller, QObject *parent);

    /// `found` or `ended` answers, unless the keyboard goes elsewhere before.
    void seekFromStart();
    /// From the line that has the keyboard; false where none of them has it.
    bool seekFromCaret();
    void stop();

Q_SIGNALS:
    void found(const stet::DetailsLine &line, const stet::TextRange &word);
    /// There is none up to the end.
    void ended();

private:
    void seek(std::vector<DetailsLine> lines, const DetailsPlace &from);
    void goOn();

    const DetailsPanel &m_details;
    Speller &m_speller;
    std::vector<DetailsLine> m_lines; ///< as they were when it began
    DetailsPlace m_from;              ///< what is sought begins there or behind
    QPointer<QWidget> m_keyboard;     ///< had it when it began
    bool m_seeking = false;
};

} // namespace stet
