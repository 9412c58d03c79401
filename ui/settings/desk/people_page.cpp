// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/people_page.h"

#include "core/base/text.h"
#include "core/desk/settings_rules.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/desk/people_model.h"
#include "ui/settings/settings_parts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace stet {

PeoplePage::PeoplePage(DeskKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
{
    QVBoxLayout *column =
        makePageColumn(this,
                       tr("People"),
                       tr("Who can own and check articles. F2 on a name gives it to the person in "
                          "all their articles; the record keeps what was said under the former "
                          "one. Take the mark away from someone who no longer works here."));
    addReadOnlyHint(column, m_keeper.readOnlyReason(), this);
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("peopleTable"));
    table->setAccessibleName(tr("People of the desk"));
    table->setModel(new PeopleModel(keeper, this));
    dressTable(*table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(table, 1);
    m_name->setObjectName(QStringLiteral("newPerson"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the new person"));
    m_name->setMaxLength(int(MostNameUnits));
    m_email->setObjectName(QStringLiteral("newPersonEmail"));
    m_email->setPlaceholderText(tr("E-mail (may stay empty)"));
    m_email->setAccessibleName(tr("E-mail of the new person"));
    m_email->setMaxLength(int(MostNameUnits));
    m_add->setObjectName(QStringLiteral("addPerson"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_email, 1);
    row->addWidget(m_add);
    column->addLayout(row);
    setTabOrder(table, m_name);
    setTabOrder(m_name, m_email);
    setTabOrder(m_email, m_add);
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::add);
    connect(&m_keeper, &DeskKeeper::refused, this, [this] { m_adding = false; });
    connect(&m_keeper, &DeskKeeper::kept, this, [this] {
        if (!std::exchange(m_adding, false))
            return;
        m_name->clear();
        m_email->clear();
    });
    for (QLineEdit *field : {m_name, m_email}) {
        field->setEnabled(m_keeper.readOnlyReason().isEmpty());
        connect(field, &QLineEdit::returnPressed, this, &PeoplePage::add);
        connect(field, &QLineEdit::textChanged, this, &PeoplePage::update);
    }
    update();
}

void PeoplePage::update()
{
    m_add->setEnabled(m_keeper.readOnlyReason().isEmpty() && !singleLine(m_name->text()).isEmpty());
}

void PeoplePage::add()
{
    if (!m_add->isEnabled())
        return;
    m_adding = true;
    m_keeper.addPerson({{}, m_name->text(), m_email->text()});
    m_name->setFocus();
}

} // namespace stet
