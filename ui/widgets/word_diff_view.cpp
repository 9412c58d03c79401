// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/word_diff_view.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextEdit>

namespace stet {

namespace {

QString sideOf(const std::vector<PartDiff> &parts, DiffPiece::What leftOut)
{
    QStringList texts;
    for (const PartDiff &part : parts) {
        QString text;
        for (const DiffPiece &piece : part.pieces) {
            if (piece.what != leftOut)
                text += piece.text;
        }
        texts << text;
    }
    return texts.join(u'\n');
}

void showTop(QTextEdit &side, int position)
{
    QTextCursor cursor(side.document());
    cursor.setPosition(std::min(position, side.document()->characterCount() - 1));
    side.setTextCursor(cursor);
    QScrollBar *bar = side.verticalScrollBar();
    bar->setValue(bar->value() + side.cursorRect().top() - side.viewport()->height() / 3);
}

} // namespace

WordDiffView::WordDiffView(QWidget *parent)
    : QWidget(parent)
    , m_leftTitle(new PlainLabel(this))
    , m_rightTitle(new PlainLabel(this))
    , m_left(makeSide(QStringLiteral("diffLeft")))
    , m_right(makeSide(QStringLiteral("diffRight")))
{
    for (PlainLabel *title : {m_leftTitle, m_rightTitle})
        title->setProperty("tone", QStringLiteral("heading"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_leftTitle, 0, 0);
    grid->addWidget(m_rightTitle, 0, 1);
    grid->addWidget(m_left, 1, 0);
    grid->addWidget(m_right, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    const auto follow = [this](QTextEdit *from, QTextEdit *to) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, from, to] {
            if (m_scrolling)
                return;
            m_scrolling = true;
            const QScrollBar *bar = from->verticalScrollBar();
            const double part = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
            to->verticalScrollBar()->setValue(qRound(part * to->verticalScrollBar()->maximum()));
            m_scrolling = false;
        });
    };
    follow(m_left, m_right);
    follow(m_right, m_left);
}

QTextEdit *WordDiffView::makeSide(const QString &name)
{
    auto *side = new QTextEdit(this);
    side->setObjectName(name);
    side->setReadOnly(true);
    side->setAcceptRichText(false);
    side->setTabChangesFocus(true);
    side->setUndoRedoEnabled(false);
    side->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    side->document()->setDocumentMargin(14);
    side->setProperty("card", QStringLiteral("true"));
    return side;
}

void WordDiffView::setTitles(const QString &left, const QString &right)
{
    m_leftTitle->setPlainText(left);
    m_rightTitle->setPlainText(right);
    m_left->setAccessibleName(left);
    m_right->setAccessibleName(right);
}

void WordDiffView::setTexts(const QString &left, const QString &right)
{
    setParts({textDiff({}, left, right)}, SameText::Whole);
}

void WordDiffView::setParts(std::vector<PartDiff> parts, SameText same)
{
    m_parts = std::move(parts);
    m_same = same;
    showParts();
}

void WordDiffView::setSameText(SameText same)
{
    if (same == m_same)
        return;
    m_same = same;
    showParts();
}

void WordDiffView::showParts()
{
    fill();
    m_next = 0;
    if (!m_places.empty())
        goToNextChange();
}

void WordDiffView::fill()
{
    m_left->clear();
    m_right->clear();
    DiffText text(*m_left->document(), *m_right->document(), tokensFor(palette()), m_same);
    text.write(m_parts);
    m_places = text.places();
}

void WordDiffView::goToNextChange()
{
    if (m_places.empty())
        return;
    const auto [left, right] = m_places[m_next % m_places.size()];
    m_next = (m_next + 1) % m_places.size();
    m_scrolling = true;
    showTop(*m_left, left);
    showTop(*m_right, right);
    m_scrolling = false;
}

QString WordDiffView::leftText() const
{
    return sideOf(m_parts, DiffPiece::What::Added);
}

QString WordDiffView::rightText() const
{
    return sideOf(m_parts, DiffPiece::What::Removed);
}

int WordDiffView::changes() const
{
    return int(m_places.size());
}

void WordDiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace stet
