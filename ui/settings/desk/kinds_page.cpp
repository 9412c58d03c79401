// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/kinds_page.h"

#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/desk/kind_model.h"
#include "ui/settings/settings_parts.h"
#include "ui/widgets/text_scale.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int nameWidth = 150;
constexpr int daysWidth = 140;

} // namespace

KindsPage::KindsPage(DeskKeeper &keeper, QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *column =
        makePageColumn(this,
                       tr("Kinds of articles"),
                       tr("F2 or a double click changes a name or the number of days after which a "
                          "page is to be checked again; 0 means never. A kind that was changed "
                          "stays as this desk has it, whatever a newer Stet brings."));
    addReadOnlyHint(column, keeper.readOnlyReason(), this);
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("kindTable"));
    table->setAccessibleName(tr("Kinds of articles"));
    table->setModel(new KindModel(keeper, this));
    dressTable(*table);
    table->horizontalHeader()->resizeSection(KindModel::Name, withText(nameWidth));
    table->horizontalHeader()->resizeSection(KindModel::Days, withText(daysWidth));
    table->horizontalHeader()->setSectionResizeMode(KindModel::Sections, QHeaderView::Stretch);
    column->addWidget(table, 1);
}

} // namespace stet
