// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word_diff.h"

#include <QFrame>

#include <vector>

class QAction;
class QTextEdit;

namespace stet {

class PlainLabel;

/// Shows one proposed edit above the text: who proposes it, words that go struck through, words
/// that come underlined, and a button for each thing to do. Takes no focus by itself. UI thread.
class ProposalBar : public QFrame
{
    Q_OBJECT

public:
    /// `actions` get a button each; they are not owned here.
    ProposalBar(const QList<QAction *> &actions, QWidget *parent);

    /// `head` is one sentence, `why` the reason that was given, if any.
    void showEdit(const QString &head, const std::vector<DiffPiece> &pieces, const QString &why);
    void dismiss();

    /// What it says, words that go and come in brackets; empty while nothing is shown.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fit();

    PlainLabel *m_head;
    QTextEdit *m_words;
    PlainLabel *m_why;
    std::vector<DiffPiece> m_pieces;
};

} // namespace stet
