// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/empty_words.h"

#include "ui/widgets/plain_label.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QVBoxLayout>

namespace stet {

EmptyWords::EmptyWords(QAbstractItemView &list)
    : QWidget(list.viewport())
    , m_list(list)
    , m_title(new PlainLabel(this, 2))
    , m_words(new PlainLabel(this, 6))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_words->setObjectName(QStringLiteral("emptyText"));
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_words->setProperty("tone", QStringLiteral("muted"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addStretch();
    list.viewport()->installEventFilter(this);
    hide();
}

void EmptyWords::say(const QString &title, const QString &words)
{
    m_title->setPlainText(title);
    m_words->setPlainText(words);
    m_list.setAccessibleDescription(title.isEmpty() ? QString() : title + u' ' + words);
    setGeometry(m_list.viewport()->rect());
    setVisible(!title.isEmpty());
}

bool EmptyWords::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_list.viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace stet
