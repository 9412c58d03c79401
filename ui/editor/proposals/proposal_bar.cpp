// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/proposals/proposal_bar.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/diff_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int mostLines = 4; ///< of the words; a longer edit is scrolled

/// The pieces as one text, for screen readers.
QString spokenPieces(const std::vector<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.what == DiffPiece::What::Removed)
            text += ProposalBar::tr("[out: %1]").arg(piece.text);
        else if (piece.what == DiffPiece::What::Added)
            text += ProposalBar::tr("[in: %1]").arg(piece.text);
        else
            text += piece.text;
    }
    return text;
}

QPushButton *makeProposalButton(QAction &action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(action.objectName());
    button->setFocusPolicy(Qt::TabFocus); // the mouse takes no focus from where one works
    const auto show = [button, &action] {
        button->setText(action.iconText());
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(
            plainToolTip(keys.isEmpty() ? action.iconText()
                                        : QStringLiteral("%1 (%2)").arg(action.iconText(), keys)));
        button->setEnabled(action.isEnabled());
        button->setVisible(action.isVisible());
    };
    show();
    QObject::connect(&action, &QAction::changed, button, show);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

} // namespace

ProposalBar::ProposalBar(const QList<QAction *> &actions, QWidget *parent)
    : QFrame(parent)
    , m_head(new PlainLabel(this))
    , m_words(new QTextEdit(this))
    , m_why(new PlainLabel(this, 2))
{
    setObjectName(QStringLiteral("proposalBar"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    makeSpeaker(*this);
    m_words->setObjectName(QStringLiteral("proposalWords"));
    m_words->setReadOnly(true);
    m_words->setUndoRedoEnabled(false);
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setFocusPolicy(Qt::NoFocus);
    m_words->setTextInteractionFlags(Qt::NoTextInteraction);
    m_words->viewport()->setAutoFillBackground(false);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_why->setProperty("quiet", true);

    connect(m_words->document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged,
            this,
            &ProposalBar::fit);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_head, 1);
    for (QAction *action : actions)
        top->addWidget(makeProposalButton(*action, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 10, 6);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_words);
    column->addWidget(m_why);
    hide();
}

void ProposalBar::showEdit(const QString &head,
                           const std::vector<DiffPiece> &pieces,
                           const QString &why)
{
    if (!isHidden() && pieces == m_pieces && head == m_head->plainText() &&
        why == m_why->plainText())
        return;
    const QString before = text();
    m_pieces = pieces;
    m_head->setPlainText(head);
    m_why->setPlainText(why);
    m_why->setVisible(!why.isEmpty());
    fill();
    show();
    fit();
    setAccessibleName(text());
    m_words->setAccessibleName(spokenPieces(pieces));
    if (text() != before)
        announce(*this);
}

void ProposalBar::dismiss()
{
    hide();
    m_pieces.clear();
}

QString ProposalBar::text() const
{
    if (isHidden())
        return {};
    QStringList parts{m_head->plainText(), spokenPieces(m_pieces), m_why->plainText()};
    parts.removeAll(QString());
    return parts.join(u' ');
}

void ProposalBar::fill()
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    m_words->clear();
    QTextCursor cursor(m_words->document());
    for (const DiffPiece &piece : m_pieces)
        cursor.insertText(piece.text, diffFormat(piece.what, tokens));
    m_words->moveCursor(QTextCursor::Start);
}

void ProposalBar::fit()
{
    const int line = m_words->fontMetrics().lineSpacing();
    const int wanted = int(m_words->document()->size().height());
    const int height = std::clamp(wanted, line, mostLines * line + line / 2);
    if (m_words->height() != height || m_words->maximumHeight() != height)
        m_words->setFixedHeight(height);
}

void ProposalBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !isHidden())
        fill();
    QFrame::changeEvent(event);
}

} // namespace stet
