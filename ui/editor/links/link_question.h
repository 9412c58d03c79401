// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/links/link_offer.h"

#include <QFrame>

class QKeyEvent;

namespace stet {

class MarkdownEditor;
class PlainLabel;

/// Asks below the caret what an address that was just pasted is to be, without taking the keyboard:
/// Tab cites the page, Shift+Tab makes a link of it, Escape leaves it as it stands, and whoever
/// types on has answered. Owned by the workspace; UI thread.
class LinkQuestion : public QFrame
{
    Q_OBJECT

public:
    LinkQuestion(MarkdownEditor &editor, QWidget *parent);

    /// `page` is what stands before the caret.
    void ask(const OfferedPage &page);
    /// The library has the page that is asked about, under this name.
    void tellKnown(const QString &name);
    void close();

Q_SIGNALS:
    void citeWanted(const stet::OfferedPage &page);
    void linkWanted(const stet::OfferedPage &page);
    /// It is not to be asked any more.
    void neverWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButton(const QString &name, const QString &text, void (LinkQuestion::*answer)());
    void answerCite();
    void answerLink();
    void answerNever();
    void closeIfChanged();
    bool takeKey(const QKeyEvent &key);
    void place();

    MarkdownEditor &m_editor;
    PlainLabel *m_words;
    QWidget *m_buttons;
    OfferedPage m_page;
    int m_caret = 0;    ///< where it was when it was asked
    int m_revision = 0; ///< of the document then
};

} // namespace stet
