// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/tables/table_card.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int tableCardWidth = 260;
constexpr int mostAsked = 50;

} // namespace

TableCard::TableCard(QWidget *parent)
    : FloatingCard(parent)
    , m_columns(new QSpinBox(this))
    , m_rows(new QSpinBox(this))
{
    setAccessibleName(tr("Insert a table"));
    setObjectName(QStringLiteral("tableCard"));
    m_rows->setObjectName(QStringLiteral("tableRows"));
    m_columns->setObjectName(QStringLiteral("tableColumns"));
    m_rows->setRange(1, mostAsked);
    m_columns->setRange(1, mostAsked);
    auto *fields = new QFormLayout;
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addRow(tr("&Columns"), m_columns);
    fields->addRow(tr("&Rows below the head"), m_rows);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *insert = new QPushButton(tr("Insert"), this);
    insert->setObjectName(QStringLiteral("insertTable"));
    insert->setProperty("primary", true);
    for (QPushButton *button : {cancel, insert})
        button->setAutoDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(insert);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(fields);
    column->addLayout(buttons);
    for (QSpinBox *field : {m_rows, m_columns}) {
        field->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel do it
        field->installEventFilter(this);
    }
    connect(insert, &QPushButton::clicked, this, &TableCard::accept);
    connect(cancel, &QPushButton::clicked, this, &TableCard::leave);
}

void TableCard::ask(const QRect &caret)
{
    m_columns->setValue(3);
    m_rows->setValue(2);
    showAt(caret, {tableCardWidth, sizeHint().height()});
    m_columns->setFocus(Qt::PopupFocusReason);
    m_columns->selectAll();
}

bool TableCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched != parent()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return FloatingCard::eventFilter(watched, event);
}

void TableCard::accept()
{
    m_rows->interpretText();
    m_columns->interpretText();
    leave();
    Q_EMIT accepted(m_rows->value(), m_columns->value());
}

} // namespace stet
