// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell_actions.h"

#include "ui/desk/article_columns.h"
#include "ui/shell/desk_actions.h"
#include "ui/shell/publish_actions.h"
#include "ui/shell/source_actions.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <utility>

namespace stet {

namespace {

QList<QPointer<QAction>> guarded(const QList<QAction *> &actions)
{
    return {actions.begin(), actions.end()};
}

void takeFrom(QMenu &menu, const QList<QPointer<QAction>> &actions)
{
    for (const QPointer<QAction> &action : actions) {
        if (action)
            menu.removeAction(action);
    }
}

constexpr int longestRecentName = 60;

QString shortPath(const QString &path)
{
    QString shown = QDir::toNativeSeparators(path);
    const QString home = QDir::homePath();
    if (home.size() > 1 && shown.startsWith(home + u'/'))
        shown = u'~' + shown.mid(home.size());
    if (shown.size() > longestRecentName)
        shown = QStringLiteral("…") + shown.right(longestRecentName);
    return shown;
}

} // namespace

ShellActions::ShellActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_desk(new DeskActions(window))
    , m_sources(new SourceActions(window))
    , m_publishing(new PublishActions(window))
{
    makeActions();
    buildMenus();
    setEditActions(m_desk->stepActions(), {});
}

QAction *ShellActions::make(const char *id,
                            const QString &text,
                            const QString &icon,
                            const QKeySequence &keys,
                            CommandPlace place)
{
    auto *action = new QAction(text, this);
    nameCommand(*action, QString::fromLatin1(id), place);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(keys);
    action->setIconVisibleInMenu(false);
    m_window.addAction(action);
    return action;
}

void ShellActions::makeActions()
{
    const auto icon = [](const char *name) {
        return QString::fromLatin1(name);
    };
    newArticle = make("newArticle", tr("&New article"), icon("new"), QKeySequence::New);
    newWindow =
        make("newWindow", tr("New &window"), {}, QKeySequence(QStringLiteral("Ctrl+Shift+N")));
    closeWindow =
        make("closeWindow", tr("Close w&indow"), {}, QKeySequence(QStringLiteral("Ctrl+Shift+W")));
    openDesk = make("openDesk", tr("&Open desk…"), icon("folder"), QKeySequence::Open);
    newDesk = make("newDesk", tr("New &desk…"), icon("new"));
    openSample = make("openSample", tr("Open the &sample desk"), icon("article"));
    import = make(
        "import", tr("&Import…"), icon("import"), QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    importFolder = make("importFolder", tr("Import a &folder…"), icon("folder"));
    importReport = make("importReport", tr("Repor&t of the last import…"), {});
    exportLibrary = make("exportLibrary",
                         tr("Export the &library…"),
                         {},
                         QKeySequence(QStringLiteral("Ctrl+Alt+X")));
    savePage = make("savePage", tr("Export page a&s…"), icon("export"), QKeySequence::SaveAs);
    publish = make("publish",
                   tr("&Publish the site…"),
                   icon("publish"),
                   QKeySequence(QStringLiteral("Ctrl+Alt+P")));
    closeDesk = make("closeDesk", tr("&Close desk"), {});
    quit = make("quit", tr("&Quit"), {}, QKeySequence(QStringLiteral("Ctrl+Q")));
    find = make("findArticles",
                tr("&Find articles"),
                icon("search"),
                QKeySequence::Find,
                CommandPlace::List);
    quickOpen = make("quickOpen",
                     tr("&Go to article…"),
                     icon("article"),
                     QKeySequence(QStringLiteral("Ctrl+P")));
    commands = make("commands", tr("&Commands…"), {}, QKeySequence(QStringLiteral("Ctrl+Shift+P")));
    openArticle = make("openArticle", tr("&Open"), {});
    backToDesk = make("backToDesk",
                      tr("&Back to the desk"),
                      icon("desk"),
                      QKeySequence(QStringLiteral("Ctrl+W")));
    trash = make(
        "trash", tr("Move to &trash"), icon("trash"), QKeySequence::Delete, CommandPlace::List);
    // A plain key is the list's alone: elsewhere Delete deletes letters, or a saved search.
    trash->setShortcutContext(Qt::WidgetShortcut);
    restore = make("restore", tr("&Restore from trash"), icon("restore"));
    review = make("review",
                  tr("Fact-check t&he article"),
                  icon("state-check"),
                  QKeySequence(QStringLiteral("F4")));
    review->setCheckable(true);
    takeBack = make("takeBack", tr("Take back a hand-over…"), {});
    stateDraft = make("stateDraft", tr("&Draft"), icon("state-draft"));
    stateInCheck = make("stateInCheck", tr("In fact-&check"), icon("state-check"));
    stateReady = make("stateReady", tr("&Ready"), icon("state-ready"));
    for (QAction *action : {stateDraft, stateInCheck, stateReady})
        action->setIconVisibleInMenu(true);
    sidebar = make("sidebar", tr("&Side bar"), icon("desk"), QKeySequence(QStringLiteral("F9")));
    sidebar->setCheckable(true);
    sidebar->setChecked(true);
    fullScreen = make("fullScreen", tr("&Full screen"), {}, QKeySequence(QStringLiteral("F11")));
    fullScreen->setCheckable(true);
    settings = make("settings", tr("S&ettings…"), {}, QKeySequence(QStringLiteral("Ctrl+,")));
    shortcuts = make("shortcuts", tr("&Keyboard shortcuts"), {});
    shortcuts->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+/")), QKeySequence(QStringLiteral("F1"))});
    about = make("about", tr("&About Stet"), {});
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

void ShellActions::buildMenus()
{
    QMenuBar *bar = m_window.menuBar();
    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({newArticle, newWindow});
    file->addSeparator();
    file->addActions({openDesk, newDesk, openSample});
    m_recent = file->addMenu(tr("Open &recent"));
    file->addSeparator();
    file->addActions({import, importFolder, importReport, exportLibrary, savePage, publish});
    file->addSeparator();
    file->addActions({closeDesk, closeWindow, quit});
    buildEditMenu();
    m_insert = bar->addMenu(tr("&Insert"));
    m_article = bar->addMenu(tr("&Article"));
    m_article->addActions({openArticle, backToDesk});
    m_article->addSeparator();
    QMenu *state = m_article->addMenu(tr("&State"));
    state->addActions({stateDraft, stateInCheck, stateReady});
    m_publishing->fillArticleMenu(*m_article);
    m_article->addAction(savePage);
    m_article->addSeparator();
    m_desk->fillArticleMenu(*m_article);
    m_article->addSeparator();
    m_article->addActions({trash, restore});
    // Every letter of it is a key of the find bar or of another menu.
    m_review = bar->addMenu(tr("Review"));
    m_review->addActions({review, takeBack});
    m_review->addSeparator();
    m_sourceMenu = bar->addMenu(tr("&Sources"));
    m_sources->fillMenu(*m_sourceMenu);
    buildViewMenu();
    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({shortcuts, about});
    setFormatActions({});
    setRecent({});
}

void ShellActions::buildEditMenu()
{
    m_edit = m_window.menuBar()->addMenu(tr("&Edit"));

    struct Forward
    {
        QString text;
        QKeySequence keys;
        const char *slot;
    };

    const std::vector<Forward> forwards{
        {tr("&Undo"), QKeySequence::Undo, "undo"},
        {tr("&Redo"), QKeySequence::Redo, "redo"},
        {{}, {}, nullptr},
        {tr("Cu&t"), QKeySequence::Cut, "cut"},
        {tr("&Copy"), QKeySequence::Copy, "copy"},
        {tr("&Paste"), QKeySequence::Paste, "paste"},
        {tr("Paste as plain te&xt"), QKeySequence(QStringLiteral("Ctrl+Shift+V")), "pastePlain"},
        {tr("Select &all"), QKeySequence::SelectAll, "selectAll"}};
    for (const Forward &forward : forwards) {
        if (forward.slot == nullptr) {
            m_edit->addSeparator();
            continue;
        }
        // The field that has the keyboard does these itself, by key and from here.
        QAction *action = m_edit->addAction(forward.text);
        if (forward.slot == QByteArrayView("undo") || forward.slot == QByteArrayView("redo"))
            m_plainUndo.append(action);
        action->setShortcut(forward.keys);
        // All but this one each field knows by itself.
        if (forward.slot == QByteArrayView("pastePlain"))
            nameCommand(*action, QStringLiteral("pastePlain"), CommandPlace::Everywhere);
        else
            action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [slot = forward.slot] {
            QWidget *focus = QApplication::focusWidget();
            if (focus != nullptr &&
                focus->metaObject()->indexOfMethod(QByteArray(slot) + "()") >= 0)
                QMetaObject::invokeMethod(focus, slot);
        });
    }
    m_edit->addSeparator();
    m_edit->addActions({find, quickOpen, commands});
    m_settingsRule = m_edit->addSeparator();
    m_edit->addAction(settings);
}

void ShellActions::buildViewMenu()
{
    QMenu *view = m_window.menuBar()->addMenu(tr("&View"));
    m_view = view;
    view->addActions({sidebar});
    m_desk->fillGoMenu(*view->addMenu(tr("&Go to")));
    QMenu *sort = view->addMenu(tr("S&ort articles by"));
    m_sorts = new QActionGroup(this);
    for (int column = 0; column < articleColumnCount; ++column) {
        const auto chosen = sortOf(ArticleColumn(column));
        if (!chosen)
            continue;
        QAction *action = m_sorts->addAction(sort->addAction(columnTitle(ArticleColumn(column))));
        action->setCheckable(true);
        action->setData(int(*chosen));
        nameCommand(*action, QStringLiteral("sort%1").arg(column), CommandPlace::List);
        connect(action, &QAction::triggered, this, [this, by = *chosen] { Q_EMIT sortChosen(by); });
    }
    QMenu *list = view->addMenu(tr("&List"));
    m_desk->fillListMenu(*list);
    QMenu *look = view->addMenu(tr("&Appearance"));
    m_schemes = new QActionGroup(this);
    const std::vector<std::pair<Scheme, QString>> schemes{{Scheme::System, tr("As the &system")},
                                                          {Scheme::Light, tr("&Light")},
                                                          {Scheme::Dark, tr("&Dark")},
                                                          {Scheme::Contrast, tr("&High contrast")}};
    for (const auto &[scheme, text] : schemes) {
        QAction *action = m_schemes->addAction(look->addAction(text));
        action->setCheckable(true);
        action->setData(int(scheme));
        nameCommand(*action, QStringLiteral("scheme-") + nameOf(scheme), CommandPlace::Everywhere);
        connect(action, &QAction::triggered, this, [this, chosen = scheme] {
            Q_EMIT schemeChosen(chosen);
        });
    }
    view->addSeparator();
    view->addAction(fullScreen);
}

void ShellActions::update(const ShellState &state)
{
    const bool list = state.deskOpen && !state.writing && !state.busy;
    const bool articles = list && !state.library;
    const bool change = list && state.writable;
    newArticle->setEnabled(state.deskOpen && state.writable && !state.busy);
    import->setEnabled(change);
    // Without a desk the folder becomes one.
    importFolder->setEnabled(change || (!state.deskOpen && !state.busy));
    for (QAction *action : {importReport, exportLibrary})
        action->setEnabled(state.deskOpen && !state.busy);
    publish->setEnabled(state.deskOpen && !state.busy);
    savePage->setEnabled(state.deskOpen && !state.busy && (state.writing || state.selected == 1));
    closeDesk->setEnabled(state.deskOpen && !state.busy);
    for (QAction *action : {openDesk, newDesk, openSample})
        action->setEnabled(!state.busy);
    find->setEnabled(list && !state.source);
    quickOpen->setEnabled(state.deskOpen && !state.busy);
    using Shown = DeskActions::Shown;
    m_desk->update(!state.deskOpen || state.busy ? Shown::Nothing
                   : state.writing               ? Shown::Article
                   : state.library               ? Shown::Library
                                                 : Shown::List);
    m_sources->update(state.busy);
    m_publishing->update(state.busy);
    openArticle->setEnabled(articles && state.selected == 1);
    backToDesk->setEnabled((state.writing || state.library) && !state.busy);
    // Also of the open article.
    const bool assign = state.deskOpen && state.writable && !state.busy;
    trash->setEnabled(assign && state.selectedLive);
    restore->setEnabled(assign && state.selectedSpiked);
    for (QAction *action : {stateDraft, stateInCheck, stateReady})
        action->setEnabled(assign && state.selectedLive);
    sidebar->setEnabled(state.deskOpen);
    // Of the open article, or of the one that is chosen in the list.
    review->setEnabled(state.deskOpen && !state.busy &&
                       (state.writing || (articles && state.selected == 1)));
    review->setChecked(state.reviewing);
    takeBack->setEnabled(assign);
    m_insert->menuAction()->setVisible(state.writing);
    m_sorts->setEnabled(articles);
}

void ShellActions::setFormatActions(const QList<QAction *> &actions)
{
    m_insert->clear();
    m_insert->addActions(actions);
}

void ShellActions::setEditActions(const QList<QAction *> &undo, const QList<QAction *> &finding)
{
    takeFrom(*m_edit, m_articleEdits);
    m_articleEdits = guarded(undo + finding);
    m_edit->insertActions(m_plainUndo.first(), undo);
    m_edit->insertActions(m_settingsRule, finding);
    for (QAction *action : m_plainUndo)
        action->setVisible(undo.isEmpty());
    find->setVisible(finding.isEmpty());
}

void ShellActions::setReviewActions(const QList<QAction *> &actions)
{
    takeFrom(*m_review, m_reviewing);
    m_reviewing = guarded(actions);
    m_review->addActions(actions);
}

void ShellActions::setViewActions(const QList<QAction *> &actions)
{
    takeFrom(*m_view, m_articleViews);
    m_articleViews = guarded(actions);
    m_view->insertActions(fullScreen, actions);
}

void ShellActions::setRecent(const QStringList &paths)
{
    m_recent->clear();
    m_recent->setEnabled(!paths.isEmpty());
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(menuText(shortPath(path)));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
}

void ShellActions::showScheme(Scheme scheme)
{
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().toInt() == int(scheme));
}

void ShellActions::showSort(SortColumn sort)
{
    for (QAction *action : m_sorts->actions())
        action->setChecked(action->data().toInt() == int(sort));
}

DeskActions &ShellActions::desk() const
{
    return *m_desk;
}

PublishActions &ShellActions::publishing() const
{
    return *m_publishing;
}

SourceActions &ShellActions::sources() const
{
    return *m_sources;
}

QMenu &ShellActions::sourceMenu() const
{
    return *m_sourceMenu;
}

QMenu &ShellActions::articleMenu() const
{
    return *m_article;
}

} // namespace stet
