// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_door.h"

#include "ui/desk/desk_page.h"
#include "ui/editor/article_commands.h"
#include "ui/palette/command_palette.h"
#include "ui/review/review_commands.h"
#include "ui/settings/preferences.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/error_message.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shell_actions.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QSettings>

namespace stet {

namespace {

const QString schemeKey = QStringLiteral("window/appearance");

QString words(const char *text)
{
    return QCoreApplication::translate("stet::SettingsDoor", text);
}

/// Keys that are no commands of a menu: of lists and fields, the same everywhere.
std::vector<CommandSpec> fixedCommands()
{
    struct Row
    {
        const char *id;
        const char *text;
        CommandPlace place;
        QKeySequence keys;
    };

    const Row rows[] = {
        {"fixedOpen",
         QT_TRANSLATE_NOOP("stet::SettingsDoor", "Open the chosen article"),
         CommandPlace::List,
         Qt::Key_Return},
        {"fixedSearch",
         QT_TRANSLATE_NOOP("stet::SettingsDoor", "Search from the list"),
         CommandPlace::List,
         Qt::Key_Slash},
        {"fixedClear",
         QT_TRANSLATE_NOOP("stet::SettingsDoor", "Clear the search, leave a field or a dialog"),
         CommandPlace::Everywhere,
         Qt::Key_Escape},
        {"fixedRename",
         QT_TRANSLATE_NOOP("stet::SettingsDoor", "Rename a saved search"),
         CommandPlace::List,
         Qt::Key_F2}};
    std::vector<CommandSpec> specs;
    for (const Row &row : rows)
        specs.push_back({QString::fromLatin1(row.id),
                         words(row.text),
                         words(QT_TRANSLATE_NOOP("stet::SettingsDoor", "Elsewhere")),
                         row.place,
                         {row.keys},
                         true});
    return specs;
}

} // namespace

SettingsDoor::SettingsDoor(QMainWindow &window, const ShellContext &context, ShellActions &actions)
    : QObject(&window)
    , m_window(window)
    , m_context(context)
    , m_actions(actions)
{
    adoptCommands();
    for (const CommandSpec &command : articleCommands())
        m_context.preferences.shortcuts().describe(command);
    for (const CommandSpec &command : reviewCommands())
        m_context.preferences.shortcuts().describe(command);
    for (const CommandSpec &command : fixedCommands())
        m_context.preferences.shortcuts().describe(command);
    m_actions.showScheme(m_context.appearance.scheme());
    connect(m_actions.settings, &QAction::triggered, this, [this] { open(SettingsPage::You); });
    connect(m_actions.shortcuts, &QAction::triggered, this, &SettingsDoor::openSheet);
    connect(&m_actions, &ShellActions::schemeChosen, this, &SettingsDoor::chooseScheme);
    connect(&m_context.appearance, &Appearance::changed, this, [this] {
        m_actions.showScheme(m_context.appearance.scheme());
        showAppearance();
    });
}

void SettingsDoor::open(SettingsPage page)
{
    if (m_dialog) {
        m_dialog->showPage(page);
        return;
    }
    auto *dialog = new SettingsDialog(m_context.preferences, &m_window);
    m_dialog = dialog;
    showAppearance();
    if (m_area) {
        dialog->addDesk(m_area->session(), m_context.languages);
        connect(dialog,
                &SettingsDialog::categoryRenamed,
                &m_area->deskPage(),
                &DeskPage::renameCategory);
        connect(m_area, &QObject::destroyed, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    }
    connect(dialog,
            &SettingsDialog::refused,
            dialog,
            [dialog](const Error &error, const QString &doing) {
                dialog->say(errorNotice(error, doing));
            });
    connect(dialog, &SettingsDialog::schemeChosen, this, &SettingsDoor::chooseScheme);
    // Queued: the choice is let go of before all windows are laid out anew.
    connect(
        dialog,
        &SettingsDialog::textPercentChosen,
        this,
        [this](int percent) {
            setChosenTextPercent(percent);
            m_context.appearance.setTextPercent(percent);
        },
        Qt::QueuedConnection);
    connect(dialog, &SettingsDialog::reopenRequested, this, [this, dialog] {
        dialog->close();
        if (!dialog->isVisible()) // it may ask first what becomes of what was typed
            Q_EMIT reopenRequested();
    });
    dialog->open();
    dialog->showPage(page);
}

void SettingsDoor::openSheet()
{
    auto *sheet = new ShortcutSheet(m_context.preferences.shortcuts(), &m_window);
    connect(sheet, &ShortcutSheet::changeRequested, this, [this] { open(SettingsPage::Keyboard); });
    sheet->open();
}

void SettingsDoor::setDesk(DeskArea *area)
{
    m_area = area;
    if (m_area)
        connect(&m_area->deskPage(), &DeskPage::settingsRequested, this, [this] {
            open(SettingsPage::Desk);
        });
}

void SettingsDoor::adoptCommands()
{
    for (const auto &[action, group] : namedCommands(m_window))
        m_context.preferences.shortcuts().adopt(*action, group);
}

void SettingsDoor::showAppearance()
{
    if (!m_dialog)
        return;
    m_dialog->showScheme(m_context.appearance.scheme());
    m_dialog->showTextPercent(m_context.appearance.textPercent());
}

void SettingsDoor::chooseScheme(Scheme scheme)
{
    QSettings().setValue(schemeKey, nameOf(scheme));
    m_context.appearance.setScheme(scheme);
}

} // namespace stet
