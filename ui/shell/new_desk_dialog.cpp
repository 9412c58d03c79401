// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_desk_dialog.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrent>
#include <QTimeZone>
#include <QToolButton>

namespace stet {

NewDeskDialog::NewDeskDialog(const Languages &languages, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_result(new PlainLabel(this, 3))
    , m_create(nullptr)
{
    setWindowTitle(tr("New desk"));
    fitToText(*this, [this] { setMinimumWidth(withText(520)); });
    m_name->setObjectName(QStringLiteral("deskName"));
    m_name->setPlaceholderText(tr("The Harbor Desk"));
    m_name->setMaxLength(120);
    m_folder->setObjectName(QStringLiteral("deskFolder"));
    m_folder->setText(QDir::toNativeSeparators(
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
    m_address->setPlaceholderText(tr("desk@example.org (shown to readers; may stay empty)"));
    for (const QString &tag : languages.tags())
        m_language->addItem(languages.forTag(tag).name, tag);
    const QString system = QLocale().bcp47Name().section(u'-', 0, 0);
    const int ours = m_language->findData(system);
    m_language->setCurrentIndex(
        std::max(0, ours >= 0 ? ours : m_language->findData(QStringLiteral("en"))));
    m_result->setProperty("tone", QStringLiteral("muted"));

    auto *browse = new QToolButton(this);
    browse->setIcon(themedIcon(QStringLiteral("folder")));
    browse->setToolTip(tr("Choose a folder"));
    browse->setAccessibleName(tr("Choose a folder"));
    browse->setProperty("boxed", true);
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(14);
    form->addRow(tr("&Name"), m_name);
    auto *folderLabel = new QLabel(tr("&In the folder"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folderRow);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&E-mail"), m_address);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Make the desk"), QDialogButtonBox::AcceptRole);
    m_create->setProperty("primary", true);
    m_create->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addLayout(form);
    column->addWidget(m_result);
    column->addWidget(buttons);
    setTabOrder(m_folder, browse);
    setTabOrder(browse, m_language);

    connect(browse, &QToolButton::clicked, this, &NewDeskDialog::chooseFolder);
    connect(m_name, &QLineEdit::textChanged, this, &NewDeskDialog::check);
    connect(m_folder, &QLineEdit::textChanged, this, &NewDeskDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void NewDeskDialog::takeFrom(const QString &folder)
{
    setWindowTitle(tr("New desk from a folder"));
    m_name->setText(singleLine(QFileInfo(folder).fileName()));
    m_name->selectAll();
    m_create->setText(tr("Make the desk and import"));
}

QString NewDeskDialog::path() const
{
    QString name = slugify(m_name->text());
    if (name.isEmpty())
        name = QStringLiteral("desk");
    return QDir(QDir::fromNativeSeparators(m_folder->text().trimmed()))
        .filePath(name + QStringLiteral(".stet"));
}

DeskSettings NewDeskDialog::settings() const
{
    DeskSettings settings;
    settings.name = singleLine(m_name->text());
    settings.address = singleLine(m_address->text());
    settings.timeZone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    settings.language = m_language->currentData().toString();
    return settings;
}

void NewDeskDialog::chooseFolder()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose where the desk's folder goes"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
    });
    dialog->open();
}

void NewDeskDialog::check()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const bool named = !singleLine(m_name->text()).isEmpty();
    const bool placed = QFileInfo(folder).isAbsolute();
    if (!named || !placed) {
        m_result->setPlainText(
            tr("A desk is one folder; it can be moved and backed up like any other."));
        m_create->setEnabled(false);
        return;
    }
    // Until the disk has answered it is free: who makes the desk looks once more.
    showPlace(Place::Free);
    whenDone(QtConcurrent::run([path = path()] { return QFileInfo::exists(path); }),
             this,
             [this, asked = path()](bool exists) {
                 if (exists && asked == path())
                     showPlace(Place::Taken);
             });
}

void NewDeskDialog::showPlace(Place place)
{
    const QString shown = QDir::toNativeSeparators(path());
    m_result->setPlainText(
        place == Place::Taken
            ? tr("There is something at %1 already; choose another name.").arg(shown)
            : tr("Everything will be kept in %1").arg(shown));
    m_create->setEnabled(place == Place::Free);
}

} // namespace stet
