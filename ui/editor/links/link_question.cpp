// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/links/link_question.h"

#include "ui/editor/markdown_editor.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int questionWidth = 460;
constexpr int toEdges = 8;
constexpr int toCaret = 6;
constexpr qsizetype longestShown = 60;

QString shortened(const QString &name)
{
    return name.size() > longestShown ? name.left(longestShown - 1) + u'…' : name;
}

} // namespace

LinkQuestion::LinkQuestion(MarkdownEditor &editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_words(new PlainLabel(this, 2))
    , m_buttons(new QWidget(this))
{
    setObjectName(QStringLiteral("linkQuestion"));
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("The address that was pasted"));
    m_words->setObjectName(QStringLiteral("linkQuestionWords"));
    makeSpeaker(*m_words);
    auto *row = new FlowLayout(8, m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    addButton(
        QStringLiteral("linkQuestionCite"), tr("Cite this page (Tab)"), &LinkQuestion::answerCite);
    addButton(QStringLiteral("linkQuestionLink"),
              tr("Make it a link (Shift+Tab)"),
              &LinkQuestion::answerLink);
    addButton(QStringLiteral("linkQuestionLeave"), tr("Leave it (Esc)"), &LinkQuestion::close);
    addButton(QStringLiteral("linkQuestionNever"), tr("Do not ask"), &LinkQuestion::answerNever);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_words);
    column->addWidget(m_buttons);
    hide();
    connect(&m_editor, &QPlainTextEdit::cursorPositionChanged, this, &LinkQuestion::closeIfChanged);
    connect(&m_editor, &QPlainTextEdit::textChanged, this, &LinkQuestion::closeIfChanged);
    connect(&m_editor, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int moved) {
        if (isVisible() && moved != 0)
            place();
    });
    m_editor.installEventFilter(this);
    parent->installEventFilter(this);
}

void LinkQuestion::addButton(const QString &name,
                             const QString &text,
                             void (LinkQuestion::*answer)())
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(name);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::NoFocus); // the keys stay in the text
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, answer);
}

void LinkQuestion::ask(const OfferedPage &page)
{
    m_page = page;
    m_caret = m_editor.textCursor().position();
    m_revision = m_editor.document()->revision();
    m_words->setPlainText(tr("Cite %1 as a source?").arg(shortened(page.address.host())));
    place();
    show();
    raise();
    announce(*m_words);
}

void LinkQuestion::tellKnown(const QString &name)
{
    if (!isVisible())
        return;
    m_words->setPlainText(tr("The library has this page: cite “%1”?").arg(shortened(name)));
    place();
    announce(*m_words);
}

void LinkQuestion::close()
{
    hide();
}

void LinkQuestion::answerCite()
{
    close();
    Q_EMIT citeWanted(m_page);
}

void LinkQuestion::answerLink()
{
    close();
    Q_EMIT linkWanted(m_page);
}

void LinkQuestion::answerNever()
{
    close();
    Q_EMIT neverWanted();
}

void LinkQuestion::closeIfChanged()
{
    if (isVisible() && (m_editor.document()->revision() != m_revision ||
                        m_editor.textCursor().position() != m_caret))
        close();
}

void LinkQuestion::place()
{
    const QRect caret = m_editor.cursorRect();
    const QWidget &view = *m_editor.viewport();
    const QRect room = parentWidget()->rect().adjusted(toEdges, toEdges, -toEdges, -toEdges);
    const int width = std::min(withText(questionWidth), room.width());
    const int height = std::max(heightForWidth(width), minimumSizeHint().height());
    const QPoint below = view.mapTo(parentWidget(), caret.bottomLeft() + QPoint(0, toCaret));
    const QPoint above = view.mapTo(parentWidget(), caret.topLeft() - QPoint(0, toCaret));
    const bool fits = below.y() + height <= room.bottom();
    const int top = fits ? below.y() : above.y() - height;
    setGeometry(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - width)),
                std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height)),
                width,
                height);
}

bool LinkQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (!isVisible())
        return QFrame::eventFilter(watched, event);
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            place();
        else if (event->type() == QEvent::Hide && !event->spontaneous()) // not by minimising
            close();
        return QFrame::eventFilter(watched, event);
    }
    // Another program may be looked at meanwhile.
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        close();
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    if (!shortcut && event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto &key = static_cast<QKeyEvent &>(*event);
    if (!shortcut)
        return takeKey(key) || QFrame::eventFilter(watched, event);
    // Escape is a shortcut elsewhere; here it is only ours.
    if (key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier) {
        key.accept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool LinkQuestion::takeKey(const QKeyEvent &key)
{
    const bool shifted = key.modifiers() == Qt::ShiftModifier;
    if (key.modifiers() != Qt::NoModifier && !shifted)
        return false;
    if (key.key() == Qt::Key_Tab && !shifted)
        answerCite();
    else if (key.key() == Qt::Key_Backtab || key.key() == Qt::Key_Tab)
        answerLink();
    else if (key.key() == Qt::Key_Escape && !shifted)
        close();
    else
        return false;
    return true;
}

} // namespace stet
