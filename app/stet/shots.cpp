// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots.h"

#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/comments.h"
#include "core/desk/journal/journal.h"
#include "core/desk/opening/desk_folder.h"
#include "core/publish/site_writer.h"
#include "core/render/page.h"
#include "core/review/quote_anchor.h"
#include "ui/desk/article_view.h"
#include "ui/desk/column_layout.h"
#include "ui/desk/desk_page.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"
#include "ui/preview/preview_loader.h"
#include "ui/preview/preview_view.h"
#include "ui/settings/preferences.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/recovery_bar.h"
#include "ui/shell/settings_door.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/tool_row.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>
#include <memory>

namespace stet {

namespace {

constexpr int settleMs = 8000;
constexpr int stillMs = 120;

bool waitUntil(const std::function<bool()> &done, int ms = 20'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > ms)
            return false;
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void pause(int ms)
{
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return timer.elapsed() >= ms; }, ms + 1000);
}

template <class T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!waitUntil([&] { return future.isFinished(); }) || future.resultCount() == 0)
        return fail(ErrorCode::Bug, QStringLiteral("no answer"));
    return future.takeResult();
}

// The platform without a display remarks on everything that it cannot do.
void quietMessages(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !text.startsWith(QStringLiteral("This plugin")))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(QFileInfo(from).absoluteFilePath());
    if (!source.exists() || !QDir().mkpath(to))
        return false;
    QDirIterator entries(source.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + u'/' + source.relativeFilePath(path);
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(path, target))
            return false;
    }
    return true;
}

// A widget as a person sees it: with the palette that is open over it.
QImage seen(QWidget &widget)
{
    QPixmap picture = widget.grab();
    QWidget *popup = QApplication::activePopupWidget();
    if (popup != nullptr && popup->isVisible())
        popup->render(&picture, widget.mapFromGlobal(popup->pos()));
    return picture.toImage();
}

// A web view paints up to 150 ms after it says that it is ready, so pictures are compared until
// three in a row are equal.
QImage settledPicture(QWidget &widget)
{
    QElapsedTimer timer;
    timer.start();
    QImage before = seen(widget);
    for (int equal = 0; equal < 2 && timer.elapsed() < settleMs;) {
        pause(stillMs);
        QImage after = seen(widget);
        equal = after == before ? equal + 1 : 0;
        before = std::move(after);
    }
    return before;
}

// Whether something was drawn: a web view that has not painted is one colour all over.
bool hasContent(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    const QRgb first = picture.pixel(picture.width() / 2, 0);
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7) {
            if (picture.pixel(x, y) != first)
                return true;
        }
    }
    return false;
}

/// Makes the pictures one view after the other; each in both sizes and schemes.
class ShotTaker
{
public:
    ShotTaker(const ShellContext &context, const QString &folder)
        : m_context(context)
        , m_folder(folder)
        , m_window(context)
    {}

    bool run(const QString &desk)
    {
        m_window.show();
        shoot(QStringLiteral("start"), m_window);
        if (!desk.isEmpty() && openedDesk(desk)) {
            deskViews();
            settingsViews();
            workspaceViews();
            wordsThatWait();
            publishedPage();
            emptyDesk();
        }
        leave();
        return m_failures == 0;
    }

private:
    void check(bool good, const char *what)
    {
        if (good)
            return;
        std::fprintf(stderr, "stet: shots: %s\n", what);
        ++m_failures;
    }

    /// `prepare` is called for each picture once the widget has its colours and its size.
    void
    shoot(const QString &view, QWidget &widget, const std::function<void(Scheme)> &prepare = {})
    {
        for (const Scheme wanted : {Scheme::Light, Scheme::Dark}) {
            m_context.appearance.setScheme(wanted);
            for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
                widget.resize(size);
                if (prepare) {
                    pause(stillMs);
                    prepare(wanted);
                }
                const QString file = QStringLiteral("%1/%2-%3-%4x%5.png")
                                         .arg(m_folder, view, nameOf(wanted))
                                         .arg(size.width())
                                         .arg(size.height());
                check(settledPicture(widget).save(file), "a picture could not be written");
            }
        }
        m_context.appearance.setScheme(Scheme::Light);
        widget.resize(1440, 900);
    }

    DeskPage &page() { return m_window.deskArea()->deskPage(); }

    bool openedDesk(const QString &desk)
    {
        m_window.openDesk(desk);
        const bool open = waitUntil(
            [this] { return m_window.deskArea() != nullptr && !page().selectedRows().empty(); });
        check(open, "the desk did not open");
        return open;
    }

    void deskViews()
    {
        shoot(QStringLiteral("desk"), m_window);
        m_window.actions().newArticle->trigger();
        shoot(QStringLiteral("desk-new"), m_window);
        page().cancelNewArticle();
        paletteViews();
        m_window.toolRow().focusSearch();
        m_window.toolRow().setSearchText(QStringLiteral("gripper"));
        pause(400);
        shoot(QStringLiteral("desk-search"), m_window);
        m_window.toolRow().setSearchText(QStringLiteral("zeppelin"));
        pause(400);
        shoot(QStringLiteral("desk-nothing-found"), m_window);
        m_window.toolRow().setSearchText({});
        waitUntil([this] { return !page().selectedRows().empty(); });
    }

    void paletteViews()
    {
        m_window.actions().quickOpen->trigger();
        type(m_window.deskArea()->quickOpen().popup(), QStringLiteral("grip"));
        shoot(QStringLiteral("desk-quick-open"), m_window);
        m_window.deskArea()->quickOpen().popup().hide();
        m_window.actions().commands->trigger();
        if (auto *palette = qobject_cast<PalettePopup *>(QApplication::activePopupWidget()))
            type(*palette, QStringLiteral("tag"));
        shoot(QStringLiteral("desk-commands"), m_window);
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->hide();
        page().view().selectAll();
        page().view().columns().setShown(ArticleColumn::Tags, true);
        shoot(QStringLiteral("desk-several"), m_window);
        page().view().columns().reset();
        page().view().selectRow(0);
    }

    void type(PalettePopup &palette, const QString &text)
    {
        pause(400);
        if (auto *field = palette.findChild<QLineEdit *>())
            field->setText(text);
        pause(400);
    }

    void workspaceViews()
    {
        const QString slug = QStringLiteral("northwind-gripper-firmware");
        auto article = answerOf(Articles(m_window.deskArea()->session()).bySlug(slug));
        if (!article) {
            const std::vector<ArticleRow> rows = page().selectedRows();
            check(!rows.empty(), "there is no article to open");
            if (rows.empty())
                return;
            article = answerOf(Articles(m_window.deskArea()->session()).get(rows.front().id));
        }
        if (!article)
            return;
        m_slug = article->content.slug;
        m_kind = article->content.kind;
        m_window.deskArea()->openArticle(article->id);
        check(waitUntil([this] { return previewPainted(); }), "the preview did not paint");
        shoot(QStringLiteral("workspace"), m_window);
        detailsView();
        commentViews(*article);
        citeViews();
        newArticleView();
    }

    QAction *formatAction(const QString &name)
    {
        for (QAction *action : m_window.deskArea()->formatActions()) {
            if (action->objectName() == name)
                return action;
        }
        return nullptr;
    }

    bool previewPainted()
    {
        const auto *preview = m_window.findChild<PreviewView *>();
        QWidget *page = preview != nullptr ? preview->pageWidget() : nullptr;
        return page != nullptr && page->isVisible() && hasContent(*page);
    }

    void detailsView()
    {
        auto *panels = m_window.findChild<Workspace *>()->findChild<QTabWidget *>();
        panels->setCurrentIndex(3);
        shoot(QStringLiteral("workspace-details"), m_window);
        panels->setCurrentIndex(0);
    }

    void comment(ArticleId article, const QString &body, const QString &words, const QString &text)
    {
        DeskSession &session = m_window.deskArea()->session();
        const qsizetype start = std::max<qsizetype>(0, body.indexOf(words));
        const TextQuote place = quoteAt(body, {start, std::min(words.size(), body.size())});
        const auto kept = answerOf(Comments(session).add(article, place, text));
        check(kept.has_value(), "a comment was not kept");
        if (kept && text.contains(u'?'))
            check(answerOf(Comments(session).reply(
                               kept->id, QStringLiteral("It does: p. 3, second paragraph.")))
                      .has_value(),
                  "a reply was not kept");
    }

    void commentViews(const Article &article)
    {
        const QString &body = article.content.body;
        const QStringList words = body.split(u' ', Qt::SkipEmptyParts);
        comment(article.id,
                body,
                words.mid(8, 4).join(u' '),
                QStringLiteral("Does the notice say so in as many words?"));
        comment(article.id,
                body,
                words.mid(40, 2).join(u' '),
                QStringLiteral("Northwind calls this otherwise; ask their press desk before noon. "
                               "If nobody answers, say that we asked."));
        auto *workspace = m_window.findChild<Workspace *>();
        auto *panels = workspace->findChild<QTabWidget *>();
        panels->setCurrentIndex(panels->count() - 1);
        workspace->editor().goTo(body.indexOf(words.at(9)), 0);
        pause(1'000);
        shoot(QStringLiteral("workspace-comments"), m_window);
        m_context.appearance.setScheme(Scheme::Contrast);
        check(settledPicture(m_window).save(m_folder +
                                            QStringLiteral("/workspace-comments-contrast.png")),
              "a picture could not be written");
        m_context.appearance.setScheme(Scheme::Light);
        shoot(QStringLiteral("workspace-comment-new"), m_window, [&](Scheme) {
            formatAction(QStringLiteral("comment"))->trigger();
        });
        workspace->findChild<QWidget *>(QStringLiteral("commentCard"))->hide();
        panels->setCurrentIndex(0);
    }

    void citeViews()
    {
        QAction *cite = formatAction(QStringLiteral("cite"));
        check(cite != nullptr, "nothing cites");
        if (cite == nullptr)
            return;
        auto *find = m_window.findChild<QLineEdit *>(QStringLiteral("findSource"));
        shoot(QStringLiteral("workspace-cite"), m_window, [&](Scheme) { cite->trigger(); });
        shoot(QStringLiteral("workspace-cite-new"), m_window, [&](Scheme) {
            cite->trigger();
            find->setText(QStringLiteral("https://ledger.example/late-cranes"));
            QApplication::sendEvent(
                find,
                std::make_unique<QKeyEvent>(QEvent::KeyPress, Qt::Key_N, Qt::ControlModifier)
                    .get());
        });
    }

    void newArticleView()
    {
        m_window.actions().newArticle->trigger();
        auto *headline = m_window.findChild<QLineEdit *>(QStringLiteral("newHeadline"));
        check(waitUntil([&] { return headline->isVisible(); }), "a new article was not asked for");
        headline->setText(QStringLiteral("Saltmark’s pilots ask for a second tug"));
        Q_EMIT headline->returnPressed();
        auto *workspace = m_window.findChild<Workspace *>();
        check(waitUntil([&] {
                  return m_window.deskArea()->isWriting() &&
                         workspace->article() == m_window.deskArea()->openedArticle().id;
              }),
              "a new article did not open");
        auto *panels = workspace->findChild<QTabWidget *>();
        panels->setCurrentIndex(1);
        workspace->findChild<QSpinBox *>(QStringLiteral("targetWords"))->setValue(20);
        pause(1000);
        shoot(QStringLiteral("workspace-new"), m_window);
        panels->setCurrentIndex(0);
    }

    bool clickAction(const QWidget &within)
    {
        for (auto *button : within.findChildren<QPushButton *>(QStringLiteral("noticeAction"))) {
            if (!button->isVisible())
                continue;
            button->click();
            pause(400);
            return true;
        }
        check(false, "a bar has no button");
        return false;
    }

    void shootDialog(const QString &view, const QString &name)
    {
        auto *dialog = m_window.findChild<QDialog *>(name);
        check(dialog != nullptr, "a dialog did not open");
        if (dialog == nullptr)
            return;
        shoot(view, *dialog);
        dialog->close();
        waitUntil([&] { return m_window.findChild<QDialog *>(name) == nullptr; });
    }

    // A dialog in the size that it opens with.
    void shootAsItIs(const QString &view, const QString &name)
    {
        auto *dialog = m_window.findChild<QDialog *>(name);
        check(dialog != nullptr, "a dialog did not open");
        if (dialog == nullptr)
            return;
        for (const Scheme wanted : {Scheme::Light, Scheme::Dark, Scheme::Contrast}) {
            m_context.appearance.setScheme(wanted);
            const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, view, nameOf(wanted));
            check(settledPicture(*dialog).save(file), "a picture could not be written");
        }
        m_context.appearance.setScheme(Scheme::Light);
        dialog->close();
        waitUntil([&] { return m_window.findChild<QDialog *>(name) == nullptr; });
    }

    // What an ended session left, and words that were changed twice.
    void settingsViews()
    {
        const std::pair<SettingsPage, const char *> pages[] = {
            {SettingsPage::You, "settings-you"},
            {SettingsPage::Appearance, "settings-appearance"},
            {SettingsPage::Keyboard, "settings-keyboard"},
            {SettingsPage::Desk, "settings-desk"},
            {SettingsPage::Categories, "settings-categories"},
            {SettingsPage::Kinds, "settings-kinds"},
            {SettingsPage::People, "settings-people"},
            {SettingsPage::Words, "settings-words"}};
        for (const auto &[page, view] : pages) {
            m_window.settings().open(page);
            pause(300);
            shootAsItIs(QString::fromLatin1(view), QStringLiteral("settingsDialog"));
        }
        m_window.settings().openSheet();
        shootAsItIs(QStringLiteral("shortcuts"), QStringLiteral("shortcutSheet"));
        m_context.appearance.setScheme(Scheme::Contrast);
        check(settledPicture(m_window).save(m_folder + QStringLiteral("/desk-contrast.png")),
              "a picture could not be written");
        m_context.appearance.setScheme(Scheme::Light);
    }

    void wordsThatWait()
    {
        DeskSession &session = m_window.deskArea()->session();
        const auto article = answerOf(Articles(session).bySlug(m_slug));
        if (!article)
            return;
        JournalEntry entry{article->id, article->version, article->content, article->content};
        QString &body = entry.content.body;
        body.replace(QStringLiteral(" the "), QStringLiteral(" this "));
        body += QStringLiteral("\n\nThe last words before the power went.");
        {
            Journal left({session.id(), session.path(), session.actor(), 0}, session.clock());
            check(answerOf(left.keep(entry)).has_value(), "the recovery file cannot be written");
        }
        m_window.lookForLeftWords();
        auto *bar = m_window.findChild<RecoveryBar *>();
        check(waitUntil([&] { return !bar->text().isEmpty(); }), "no words are offered");
        shoot(QStringLiteral("recovery-offer"), m_window);
        if (clickAction(*bar))
            shootDialog(QStringLiteral("recovery"), QStringLiteral("recoveryDialog"));
        bar->dismiss();
        SideBranch branch;
        branch.article = article->id;
        branch.base = entry.base;
        branch.content = entry.content;
        check(answerOf(Branches(session).keep(branch)).has_value(), "no side branch");
        m_window.deskArea()->openArticle(article->id);
        auto *workspace = m_window.findChild<Workspace *>();
        check(waitUntil([&] { return workspace->article() == article->id; }),
              "an article did not open");
        pause(1000);
        shoot(QStringLiteral("workspace-branch"), m_window);
        if (workspace != nullptr && clickAction(*workspace))
            shootDialog(QStringLiteral("branch"), QStringLiteral("branchDialog"));
    }

    void publishedPage()
    {
        const QTemporaryDir site;
        const auto report = answerOf(
            publishSite(m_window.deskArea()->session(), site.filePath(QStringLiteral("site"))));
        check(report.has_value(), "the pages could not be published");
        if (!report)
            return;
        const QString file = QDir(report->folder).filePath(pagePath(m_kind, m_slug));
        const Result<const PreviewLibrary *> engine = loadPreview();
        check(engine.has_value(), "there is no web engine");
        if (!engine)
            return;
        const std::unique_ptr<SitePage> page = (*engine)->makeSitePage();
        QWidget &view = page->widget();
        bool loaded = false;
        view.resize(1440, 900);
        view.show();
        page->load(file, [&] { loaded = true; });
        check(waitUntil([&] { return loaded && hasContent(view); }), "the page did not paint");
        shoot(QStringLiteral("page"), view, [&page](Scheme scheme) {
            page->setScheme(nameOf(scheme));
            pause(300);
        });
    }

    void emptyDesk()
    {
        const QTemporaryDir folder;
        DeskSettings settings;
        settings.name = QStringLiteral("The Harbour Desk");
        settings.language = QStringLiteral("en-GB");
        auto session = answerOf(DeskSession::create(folder.filePath(QStringLiteral("new.stet")),
                                                    settings,
                                                    m_context.preferences.actor(),
                                                    m_context.clock));
        check(session.has_value(), "an empty desk could not be made");
        if (!session)
            return;
        leave();
        m_window.showDesk(std::move(*session));
        pause(300);
        shoot(QStringLiteral("desk-empty"), m_window);
        leave();
    }

    void leave()
    {
        if (m_window.deskArea() == nullptr)
            return;
        m_window.actions().closeDesk->trigger();
        check(waitUntil([this] { return m_window.deskArea() == nullptr; }),
              "the desk did not close");
    }

    ShellContext m_context;
    QString m_folder;
    MainWindow m_window;
    QString m_slug;
    QString m_kind;
    int m_failures = 0;
};

} // namespace

void useStateIn(const QString &folder)
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
}

int takeShots(const ShellContext &context,
              const QString &folder,
              const QString &desk,
              const QString &own)
{
    // A blinking caret would make no two pictures equal.
    QApplication::setCursorFlashTime(0);
    qInstallMessageHandler(quietMessages);
    // What is staged here is done to a copy of the desk.
    const QString copy =
        desk.isEmpty() ? QString() : QDir(own).filePath(QFileInfo(desk).fileName());
    if (const Result<DeskFolder> there = findDeskFolder(desk); !copy.isEmpty() && !there) {
        std::fprintf(stderr, "stet: %s\n", qPrintable(there.error().message));
        return 1;
    }
    if (!copy.isEmpty() && !copyFolder(desk, copy)) {
        std::fputs("stet: the desk cannot be copied for the pictures\n", stderr);
        return 1;
    }
    ShotTaker taker(context, folder);
    return taker.run(copy) ? 0 : 1;
}

} // namespace stet
