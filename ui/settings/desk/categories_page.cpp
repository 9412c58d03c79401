// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/categories_page.h"

#include "core/base/text.h"
#include "core/desk/settings_rules.h"
#include "ui/settings/desk/category_model.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/settings_parts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

CategoriesPage::CategoriesPage(DeskKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_model(new CategoryModel(keeper, this))
    , m_table(new QTableView(this))
    , m_name(new QLineEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_rename(new QPushButton(tr("Re&name"), this))
    , m_up(new QPushButton(tr("&Up"), this))
    , m_down(new QPushButton(tr("&Down"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
{
    QVBoxLayout *column =
        makePageColumn(this,
                       tr("Categories"),
                       tr("In the order in which they are listed. A new name goes to all articles "
                          "of the category; one that articles have cannot be removed."));
    addReadOnlyHint(column, m_keeper.readOnlyReason(), this);
    m_table->setObjectName(QStringLiteral("categoryTable"));
    m_table->setAccessibleName(tr("Categories of the desk"));
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(CategoryModel::Name, QHeaderView::Stretch);
    setColumnWidths(*m_table, {{CategoryModel::Articles, 100}});
    m_name->setObjectName(QStringLiteral("newCategory"));
    m_name->setPlaceholderText(tr("New category"));
    m_name->setAccessibleName(tr("New category"));
    m_name->setMaxLength(int(MostNameUnits));
    m_add->setObjectName(QStringLiteral("addCategory"));
    m_rename->setObjectName(QStringLiteral("renameCategory"));
    m_up->setObjectName(QStringLiteral("categoryUp"));
    m_down->setObjectName(QStringLiteral("categoryDown"));
    m_remove->setObjectName(QStringLiteral("removeCategory"));
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QWidget *before = m_table;
    for (QPushButton *button : {m_rename, m_up, m_down, m_remove}) {
        buttons->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_add);
    column->addLayout(row);
    setTabOrder(m_remove, m_name);
    setTabOrder(m_name, m_add);

    connect(m_add, &QPushButton::clicked, this, &CategoriesPage::add);
    connect(m_name, &QLineEdit::returnPressed, this, &CategoriesPage::add);
    connect(&m_keeper, &DeskKeeper::refused, this, [this] { m_adding = false; });
    connect(&m_keeper, &DeskKeeper::kept, this, [this] {
        if (std::exchange(m_adding, false))
            m_name->clear();
    });
    connect(m_name, &QLineEdit::textChanged, this, &CategoriesPage::update);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        m_table->setFocus();
        m_table->edit(m_model->index(chosen(), CategoryModel::Name));
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &CategoriesPage::remove);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &CategoriesPage::update);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        // The one that was added here, and a first one where none is chosen.
        if (m_adding || chosen() < 0)
            m_table->selectRow(std::clamp(m_wanted, 0, std::max(0, m_model->rowCount() - 1)));
        update();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CategoriesPage::update);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &CategoriesPage::update);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CategoriesPage::update);
    connect(&m_keeper, &DeskKeeper::useRead, this, &CategoriesPage::update);
    m_table->selectRow(0);
    update();
}

int CategoriesPage::chosen() const
{
    return m_table->currentIndex().row();
}

void CategoriesPage::update()
{
    const bool open = m_keeper.readOnlyReason().isEmpty();
    const int row = chosen();
    const QStringList names = m_keeper.categories();
    const bool there = open && row >= 0 && row < names.size();
    const QString name = singleLine(m_name->text());
    m_name->setEnabled(open);
    m_add->setEnabled(open && !name.isEmpty() && !names.contains(name));
    m_rename->setEnabled(there);
    m_up->setEnabled(there && row > 0);
    m_down->setEnabled(there && row < names.size() - 1);
    m_remove->setEnabled(there && m_keeper.useOf(names.value(row)) == 0);
    if (row >= 0)
        m_wanted = row;
}

void CategoriesPage::add()
{
    if (!m_add->isEnabled())
        return;
    QStringList names = m_keeper.categories();
    names << singleLine(m_name->text());
    m_adding = true;
    m_wanted = int(names.size()) - 1;
    m_keeper.setCategories(names);
}

void CategoriesPage::move(int by)
{
    QStringList names = m_keeper.categories();
    const int row = chosen();
    names.move(row, row + by);
    m_wanted = row + by;
    m_keeper.setCategories(names);
}

void CategoriesPage::remove()
{
    QStringList names = m_keeper.categories();
    names.removeAt(chosen());
    m_keeper.setCategories(names);
}

} // namespace stet
