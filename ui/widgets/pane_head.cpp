// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pane_head.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace stet {

int paneHeadHeight()
{
    return withText(34);
}

PaneHead::PaneHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("paneHead"));
    setAttribute(Qt::WA_StyledBackground);
    fitToText(*this, [this] { setFixedHeight(paneHeadHeight()); });
    m_title->setPlainText(title.toUpper());
    m_title->setProperty("tone", QStringLiteral("heading"));
    m_title->setAccessibleName(title);
    m_note->setProperty("tone", QStringLiteral("heading"));
    m_row->setContentsMargins(12, 0, 8, 0);
    m_row->setSpacing(2);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
    m_row->addWidget(m_note);
}

void PaneHead::setNote(const QString &note, const QString &more)
{
    m_note->setPlainText(note);
    m_note->setToolTip(more.isEmpty() ? QString() : plainToolTip(note + u'\n' + more));
    m_note->setAccessibleDescription(more);
    share();
}

void PaneHead::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

bool PaneHead::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        share();
    return handled;
}

// What can be pressed comes first, then the title, which is whole or not there; the note has what
// is left.
void PaneHead::share()
{
    const QMargins margins = m_row->contentsMargins();
    int left = width() - margins.left() - margins.right();
    for (int at = 0; at < m_row->count(); ++at) {
        const QWidget *part = m_row->itemAt(at)->widget();
        if (part != nullptr && part != m_title && part != m_note && !part->isHidden())
            left -= part->sizeHint().width() + m_row->spacing();
    }
    constexpr int gap = 10; // the note does not begin where the title ends
    const int title = m_title->sizeHint().width() + gap;
    m_title->setVisible(title <= left);
    m_note->setMaximumWidth(std::max(0, title <= left ? left - title : left));
}

} // namespace stet
