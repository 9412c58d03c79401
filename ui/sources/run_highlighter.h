// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot_text.h"

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace stet {

/// How words of this kind look: the source's own as text, what stands around them quieter, menus
/// slanted, hidden words on a ground of their own. Hidden words can be told without colour.
[[nodiscard]] QTextCharFormat formatOf(RunKind kind, const QPalette &palette);

/// Tells the runs of a snapshot's text apart by tone. Owned by its document's view; UI thread.
class RunHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit RunHighlighter(QTextDocument *document);

    /// The runs of the text that the document is about to have.
    void setRuns(std::vector<SnapshotRun> runs);
    /// Draws all anew in these colours.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    std::vector<SnapshotRun> m_runs;
    QPalette m_palette;
};

} // namespace stet
