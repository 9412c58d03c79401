// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace stet {

class PlainLabel;
class SearchField;

/// A field for words to find, how many places have them, and the ways to the next and the one
/// before. Finds nothing itself. UI thread.
class FindStrip : public QWidget
{
    Q_OBJECT

public:
    /// The field is called "find" + `place`, the count "found" + `place`. `before` stands before
    /// them, in the row where there is room for all.
    FindStrip(const QString &place, QWidget *parent, QWidget *before = nullptr);

    [[nodiscard]] QString words() const;
    void focusField();
    /// `current` counts from 1; 0: at none of them.
    void showCount(int current, int all);
    /// Tells those who do not see it.
    void announceCount();

Q_SIGNALS:
    void wordsChanged(const QString &words);
    void nextRequested();
    void previousRequested();
    /// Escape in the empty field, or the arrow down: back to what is looked at.
    void left();

private:
    SearchField *m_field;
    PlainLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
};

} // namespace stet
