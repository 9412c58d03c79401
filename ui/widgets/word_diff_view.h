// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/diff_text.h"

#include <QWidget>

class QTextEdit;

namespace stet {

class PlainLabel;

/// Two texts, or two versions part by part, side by side, word by word: what only the left one has
/// is struck through, what only the right one has is underlined, each on a ground of its own, so
/// that no one depends on colour. Both scroll together. Shows plain text only. UI thread.
class WordDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit WordDiffView(QWidget *parent = nullptr);

    void setTitles(const QString &left, const QString &right);
    void setTexts(const QString &left, const QString &right);
    /// Compared beforehand, which may be long work. Parts that changed stand first.
    void setParts(std::vector<PartDiff> parts, SameText same);
    void setSameText(SameText same);
    /// The next place where they differ, from the top again behind the last.
    void goToNextChange();

    /// What each side has, whole, parts under each other.
    [[nodiscard]] QString leftText() const;
    [[nodiscard]] QString rightText() const;
    /// How many places differ.
    [[nodiscard]] int changes() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QTextEdit *makeSide(const QString &name);
    void showParts();
    void fill();

    PlainLabel *m_leftTitle;
    PlainLabel *m_rightTitle;
    QTextEdit *m_left;
    QTextEdit *m_right;
    std::vector<PartDiff> m_parts;
    SameText m_same = SameText::Whole;
    std::vector<std::pair<int, int>> m_places; // where a change begins, left and right
    size_t m_next = 0;
    bool m_scrolling = false;
};

} // namespace stet
