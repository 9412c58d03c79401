// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

class QCheckBox;

namespace stet {

class FindStrip;
class NoticeBar;
class PlainLabel;
class SnapshotTextView;

/// The words of one snapshot, with a way to find some of them and to see what of the page they are.
/// Shows values that it is given. UI thread.
class WordsPane : public QWidget
{
    Q_OBJECT

public:
    explicit WordsPane(QWidget *parent = nullptr);

    /// Nothing is shown until its words come.
    void showSnapshot(const Snapshot &snapshot);
    /// Ignored where another snapshot is shown meanwhile.
    void showText(const SnapshotId &snapshot, const SnapshotText &text);
    /// No snapshot; `words` say why.
    void showNothing(const QString &words);

    void focusFind();
    void findNext();
    void findPrevious();
    /// To a place of all words, in UTF-16 units; where it is not shown, to the next one that is.
    void goTo(qsizetype position);
    /// The selected words by their place in all words, where they can be quoted; of length 0:
    /// nothing is selected, or words that are not shown stand between them.
    [[nodiscard]] TextRange quotable() const;
    /// Selects words by their place in all words; shows all where some would be left out.
    void select(const TextRange &words);
    /// The same without selecting them.
    void bringIntoView(const TextRange &words);
    [[nodiscard]] SnapshotTextView &view() const;

Q_SIGNALS:
    /// The person went to this place of all words.
    void placeChanged(qsizetype position);

private:
    [[nodiscard]] QWidget *makeTools();
    void find(const QString &words);
    void showCount();
    void showTones();

    Snapshot m_snapshot;
    NoticeBar *m_state; ///< why it is none to quote
    QCheckBox *m_mainOnly = nullptr;
    PlainLabel *m_tones = nullptr;
    PlainLabel *m_how = nullptr; ///< the snapshot was got; hidden where there is none
    FindStrip *m_find = nullptr;
    SnapshotTextView *m_view;
    int m_found = 0;
};

} // namespace stet
