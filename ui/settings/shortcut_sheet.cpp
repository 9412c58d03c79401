// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_sheet.h"

#include "ui/settings/keyboard_page.h"
#include "ui/settings/shortcut_model.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_scale.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace stet {

ShortcutSheet::ShortcutSheet(ShortcutBook &book, QWidget *window)
    : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *filter = new ShortcutFilter(ShortcutFilter::Shown::WithKeys, this);
    filter->setSourceModel(new ShortcutModel(book, this));
    auto *search = new SearchField(this);
    search->setObjectName(QStringLiteral("findKeys"));
    search->setPlaceholderText(tr("Find a command or keys"));
    search->setAccessibleName(tr("Find a command or keys"));
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("sheetTable"));
    table->setAccessibleName(tr("Commands and their keys"));
    table->setModel(filter);
    dressShortcutTable(*table);
    tellRows(*table, *search);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(search);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    connect(search, &QLineEdit::textChanged, filter, &ShortcutFilter::setTyped);
    connect(search, &SearchField::left, table, [table] { table->setFocus(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeRequested();
    });
    search->setFocus();
    resize(QSize(withText(640), withText(600)).boundedTo(window->size()));
}

} // namespace stet
