// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "core/desk/desk_session.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/desk/categories_page.h"
#include "ui/settings/desk/desk_form_page.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/desk/desk_texts_page.h"
#include "ui/settings/desk/fact_check_page.h"
#include "ui/settings/desk/kinds_page.h"
#include "ui/settings/desk/people_page.h"
#include "ui/settings/desk/words_page.h"
#include "ui/settings/keyboard_page.h"
#include "ui/settings/preferences.h"
#include "ui/settings/you_page.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_scale.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int titlesWidth = 164;
constexpr int titleHeight = 32;
constexpr int aroundTitle = 48;
constexpr int undoSeconds = 20;

} // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, QWidget *window)
    : QDialog(window)
    , m_titles(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_you(new YouPage(preferences, this))
    , m_appearance(new AppearancePage(preferences.taste(), this))
    , m_keyboard(new KeyboardPage(preferences.shortcuts(), this))
    , m_notice(new NoticeBar(this))
    , m_close(new QPushButton(tr("&Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    m_titles->setObjectName(QStringLiteral("settingsPages"));
    m_titles->setAccessibleName(tr("Pages of the settings"));
    m_titles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addPage(tr("You"), m_you);
    addPage(tr("Appearance"), m_appearance);
    addPage(tr("Keyboard"), m_keyboard);

    // Enter belongs to the fields and lists. No button box: as a place of its own in the way of Tab
    // it would stay before the pages of the desk.
    m_close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 10, 16, 12);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *upright = new QFrame(this);
    upright->setProperty("rule", QStringLiteral("vertical"));
    auto *level = new QFrame(this);
    level->setProperty("rule", QStringLiteral("horizontal"));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_titles);
    row->addWidget(upright);
    row->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_notice);
    column->addWidget(level);
    column->addLayout(buttons);

    connect(m_titles, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_appearance, &AppearancePage::schemeChosen, this, &SettingsDialog::schemeChosen);
    connect(
        m_appearance, &AppearancePage::textPercentChosen, this, &SettingsDialog::textPercentChosen);
    connect(m_you, &YouPage::reopenRequested, this, &SettingsDialog::reopenRequested);
    fitToText(*this, [this] { fitSize(); });
    showPage(SettingsPage::You);
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    m_titles->addItem(title);
    fitSize();
    auto *scroll = new QScrollArea(m_pages);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    for (auto *button : page->findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_pages->addWidget(scroll);
}

void SettingsDialog::fitSize()
{
    int widest = titlesWidth;
    for (int page = 0; page < m_titles->count(); ++page) {
        QListWidgetItem &item = *m_titles->item(page);
        item.setSizeHint(QSize(0, withText(titleHeight)));
        widest =
            std::max(widest, m_titles->fontMetrics().horizontalAdvance(item.text()) + aroundTitle);
    }
    m_titles->setFixedWidth(widest);
    constexpr QSize usual(900, 660);
    resize(
        (QSizeF(usual) * textScale()).toSize().boundedTo(parentWidget()->size()).expandedTo(usual));
}

void SettingsDialog::showPage(SettingsPage page)
{
    if (int(page) >= m_pages->count())
        return;
    m_titles->setCurrentRow(int(page));
    if (page == SettingsPage::Keyboard)
        m_keyboard->focusSearch();
    else
        m_titles->setFocus();
}

void SettingsDialog::showTextPercent(int percent)
{
    m_appearance->showTextPercent(percent);
}

void SettingsDialog::showScheme(Scheme scheme)
{
    m_appearance->showScheme(scheme);
}

void SettingsDialog::addDesk(DeskSession &session, const Languages &languages)
{
    m_you->setActing(session.actor().name);
    m_keeper = new DeskKeeper(session, this);
    m_desk = new DeskFormPage(*m_keeper, languages, this);
    addPage(tr("Desk"), m_desk);
    addPage(tr("Categories"), new CategoriesPage(*m_keeper, this));
    m_kinds = new KindsPage(*m_keeper, this);
    addPage(tr("Kinds"), m_kinds);
    addPage(tr("People"), new PeoplePage(*m_keeper, this));
    m_words = new WordsPage(*m_keeper, this);
    addPage(tr("Words"), m_words);
    addPage(tr("Fact-check"), new FactCheckPage(*m_keeper, this));
    m_site = new DeskTextsPage(*m_keeper, this);
    addPage(tr("Site"), m_site);
    // What stands below all pages comes behind them.
    QList<QAbstractButton *> below = m_notice->findChildren<QAbstractButton *>();
    below.append(m_close);
    for (QAbstractButton *button : below) {
        QWidget *last = previousInFocusChain();
        while (last->focusPolicy() == Qt::NoFocus)
            last = last->previousInFocusChain();
        setTabOrder(last, button);
    }
    connect(m_keeper, &DeskKeeper::refused, this, &SettingsDialog::refused);
    connect(m_keeper, &DeskKeeper::categoryRenamed, this, &SettingsDialog::categoryRenamed);
    connect(m_keeper, &DeskKeeper::kept, this, [this](const QString &what) {
        m_warned = false;
        Notice notice;
        notice.text = what;
        notice.actionText = tr("Undo");
        notice.action = [this] {
            m_keeper->undo();
        };
        notice.context = m_keeper;
        notice.secondsShown = undoSeconds;
        say(notice);
    });
}

void SettingsDialog::say(const Notice &notice)
{
    m_notice->show(notice);
}

void SettingsDialog::reject()
{
    if (m_keeper != nullptr && m_keeper->isBusy()) {
        Notice notice;
        notice.text = tr("A category is being renamed in its articles. One moment, please.");
        say(notice);
        return;
    }
    const bool deskTyped = m_desk != nullptr && m_desk->isDirty();
    const bool kindsTyped = m_kinds != nullptr && m_kinds->isDirty();
    const bool wordsTyped = m_words != nullptr && m_words->isDirty();
    const bool siteTyped = m_site != nullptr && m_site->isDirty();
    if (m_warned || (!deskTyped && !kindsTyped && !wordsTyped && !siteTyped)) {
        QDialog::reject();
        return;
    }
    m_warned = true;
    m_titles->setCurrentRow(int(deskTyped    ? SettingsPage::Desk
                                : kindsTyped ? SettingsPage::Kinds
                                : wordsTyped ? SettingsPage::Words
                                             : SettingsPage::Site));
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("What you typed for the desk is not applied. Close once more to leave it.");
    if (deskTyped) {
        notice.actionText = tr("Apply");
        notice.action = [this] {
            m_warned = false;
            m_desk->apply();
        };
        notice.context = m_desk;
    }
    say(notice);
}

} // namespace stet
