// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace stet {

class FlowLayout;
class PlainLabel;

/// Buttons for commands, each with its key behind its words, as many in a row as there is room for.
/// UI thread.
class KeyButtons : public QWidget
{
    Q_OBJECT

public:
    explicit KeyButtons(QWidget *parent = nullptr);

    /// `words`: what it says; the action's own where they are empty. The action outlives it.
    void addButton(QAction &action, const QString &words = {});

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FlowLayout *m_row;
};

/// The row at the foot of a page that names its single keys, as they are set by now, and a word
/// about the page at its end. UI thread.
class KeyHints : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHints(QWidget *parent = nullptr);

    /// `words` say in brief what it does. The action outlives it.
    void addHint(QAction &action, const QString &words);
    /// What the key of an action that has a hint does by now.
    void setWords(const QAction &action, const QString &words);
    void setNote(const QString &note);

private:
    void showHints();

    struct Hint
    {
        QAction *action;
        QString words;
    };

    QList<Hint> m_shown;
    PlainLabel *m_hints;
    PlainLabel *m_note;
};

} // namespace stet
