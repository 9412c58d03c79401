// SPDX-License-Identifier: GPL-3.0-or-later
// A hand at the keys of the real program: linked with the program's own objects, main() included,
// it wakes when the application does, takes orders line by line from standard input and answers
// each with one line: the answer, a tab, and for how many milliseconds the UI thread let an event
// wait at most since the answer before. The program itself knows nothing of it.
#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stories/pulse.h"
#include "ui/desk/article_view.h"
#include "ui/desk/desk_page.h"
#include "ui/editor/article_form.h"
#include "ui/editor/branch_dialog.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/review/source_beside.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recovery_bar.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/word_diff_view.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSessionManager>
#include <QSocketNotifier>
#include <QTest>

#include <unistd.h>

#include <cstdio>

using namespace stet;

namespace {

std::vector<MainWindow *> windows()
{
    std::vector<MainWindow *> all;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget); window && window->isVisible())
            all.push_back(window);
    }
    std::sort(all.begin(), all.end(), [](const MainWindow *a, const MainWindow *b) {
        return a->winId() < b->winId();
    });
    return all;
}

QString onOneLine(QString text)
{
    return text.replace(u'\n', u'|');
}

class Typist : public QObject
{
    Q_OBJECT

public:
    Typist()
        : QObject(qApp)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Typist::read);
    }

private:
    void read()
    {
        QByteArray bytes(65'536, Qt::Uninitialized);
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), size_t(bytes.size()));
        if (count <= 0) {
            m_input.setEnabled(false);
            return;
        }
        m_pending += bytes.left(count);
        while (m_pending.contains('\n')) {
            const qsizetype end = m_pending.indexOf('\n');
            const QString line = QString::fromUtf8(m_pending.left(end));
            m_pending.remove(0, end + 1);
            const QString answer = obey(line);
            if (m_keys.isEmpty())
                say(answer);
            else
                pressNext();
        }
    }

    void say(const QString &answer)
    {
        const QByteArray line =
            answer.toUtf8() + '\t' + QByteArray::number(m_pulse.takeLongestMs()) + '\n';
        [[maybe_unused]] const ssize_t out =
            ::write(STDOUT_FILENO, line.constData(), size_t(line.size()));
    }

    // Each key is an event of its own, as a hand's are.
    void pressNext()
    {
        if (m_keys.isEmpty() || !m_editor) {
            m_keys.clear();
            say(QStringLiteral("ok"));
            return;
        }
        QTest::keyClick(m_editor, m_keys.front().toLatin1());
        m_keys.remove(0, 1);
        QMetaObject::invokeMethod(this, &Typist::pressNext, Qt::QueuedConnection);
    }

    /// "WINDOW ORDER ARGUMENT"; "-" where there is no such window or nothing open in it yet.
    QString obey(const QString &line)
    {
        const std::vector<MainWindow *> all = windows();
        const auto number = size_t(line.section(u' ', 0, 0).toInt());
        const QString order = line.section(u' ', 1, 1);
        const QString argument = line.section(u' ', 2);
        if (order == QStringLiteral("windows"))
            return QString::number(all.size());
        if (number >= all.size())
            return QStringLiteral("-");
        MainWindow &window = *all[number];
        if (order == QStringLiteral("another")) {
            window.actions().newWindow->trigger();
            return QStringLiteral("ok");
        }
        if (order == QStringLiteral("end-session"))
            return endSession();
        if (order == QStringLiteral("quit")) {
            window.actions().quit->trigger();
            return QStringLiteral("ok");
        }
        if (order == QStringLiteral("desk"))
            return window.deskArea() == nullptr ? QStringLiteral("-")
                                                : window.deskArea()->session().path();
        if (order == QStringLiteral("notice"))
            return window.noticeText();
        if (order == QStringLiteral("words-left"))
            return window.findChild<RecoveryBar *>()->text();
        if (order == QStringLiteral("look-at-words"))
            return click(*window.findChild<RecoveryBar *>(), QStringLiteral("noticeAction"));
        if (order == QStringLiteral("difference"))
            return difference(window);
        if (order == QStringLiteral("click"))
            return click(window, argument);
        if (order == QStringLiteral("settle")) {
            // As often as the dialog asks to look once more.
            if (window.findChild<BranchDialog *>() == nullptr)
                return QStringLiteral("ok");
            (void)click(window, QStringLiteral("branchUse"));
            return QStringLiteral("-");
        }
        if (order == QStringLiteral("status"))
            return window.status().savedText();
        return window.deskArea() == nullptr ? QStringLiteral("-")
                                            : obeyAtDesk(window, order, argument);
    }

    QString obeyAtDesk(MainWindow &window, const QString &order, const QString &argument)
    {
        DeskArea &area = *window.deskArea();
        if (order == QStringLiteral("hang")) {
            // As a share whose server is gone: the desk's thread never comes back.
            (void)area.session().engine().write([](WriteScope &) -> Result<> {
                for (;;)
                    ::pause();
            });
            return QStringLiteral("ok");
        }
        if (order == QStringLiteral("rows"))
            return rowsOf(area);
        if (order == QStringLiteral("form"))
            return typeIntoForm(window, area, argument);
        if (order == QStringLiteral("open")) {
            whenDone(Articles(area.session()).bySlug(argument),
                     &window,
                     [&area](const Result<Article> &article) {
                         if (article)
                             area.openArticle(article->id);
                     });
            return QStringLiteral("ok");
        }
        auto *workspace = area.findChild<Workspace *>();
        if (workspace == nullptr || workspace->article().isNull())
            return QStringLiteral("-");
        MarkdownEditor &editor = workspace->editor();
        if (order == QStringLiteral("article"))
            return area.openedArticle().content.slug;
        if (order == QStringLiteral("text"))
            return onOneLine(editor.mirror().text());
        if (order == QStringLiteral("bar")) {
            for (const NoticeBar *bar : workspace->findChildren<NoticeBar *>()) {
                if (!bar->text().isEmpty())
                    return bar->text();
            }
            return {};
        }
        if (order == QStringLiteral("here"))
            return alsoHere(*workspace);
        if (order == QStringLiteral("selected"))
            return editor.textCursor().selectedText();
        if (order == QStringLiteral("select")) {
            const qsizetype at = editor.mirror().text().indexOf(argument);
            editor.goTo(at, argument.size());
            return QString::number(at);
        }
        if (order == QStringLiteral("cite"))
            return cite(area, *workspace, argument);
        if (order == QStringLiteral("replace-all"))
            return replaceAll(*workspace, argument.section(u'|', 0, 0), argument.section(u'|', 1));
        if (order == QStringLiteral("headline"))
            return headlineOf(*workspace)->toPlainText();
        if (order == QStringLiteral("type-in-headline")) {
            typeInHeadline(*workspace, argument);
            return QStringLiteral("ok");
        }
        if (order == QStringLiteral("type")) {
            m_editor = &editor;
            m_keys = QString(argument).remove(u'|');
            return QStringLiteral("ok");
        }
        return QStringLiteral("?");
    }

    /// As a person cites the first words of what the source with that key said, at the caret.
    static QString cite(DeskArea &area, Workspace &workspace, const QString &key)
    {
        Q_EMIT workspace.besideWanted(true);
        auto *beside = area.findChild<SourceBeside *>();
        if (beside == nullptr)
            return QStringLiteral("-");
        DeskSession &session = area.session();
        const auto citeFirst = [beside, key](const Result<std::vector<Snapshot>> &snapshots) {
            if (!snapshots || snapshots->empty())
                return;
            NewEvidence evidence;
            evidence.snapshot = snapshots->front().id;
            evidence.length = 10;
            Q_EMIT beside->citeRequested(key, evidence);
        };
        whenDone(Library(session).byKey(key),
                 beside,
                 [beside, &session, citeFirst](const Result<Source> &source) {
                     if (source)
                         whenDone(Snapshots(session).of(source->id), beside, citeFirst);
                 });
        return QStringLiteral("ok");
    }

    static QPlainTextEdit *headlineOf(const Workspace &workspace)
    {
        const auto *form = workspace.findChild<ArticleForm *>();
        return qobject_cast<QPlainTextEdit *>(form->field(DraftField::Headline));
    }

    /// Begins at its end, and goes on where the caret is by then.
    void typeInHeadline(const Workspace &workspace, const QString &keys)
    {
        QPlainTextEdit *headline = headlineOf(workspace);
        if (m_editor.data() != headline)
            headline->moveCursor(QTextCursor::End);
        m_editor = headline;
        m_keys = keys;
    }

    /// "-" until the words are found and the button can be clicked.
    static QString replaceAll(Workspace &workspace, const QString &words, const QString &by)
    {
        auto *find = workspace.findChild<QLineEdit *>(QStringLiteral("findText"));
        auto *with = workspace.findChild<QLineEdit *>(QStringLiteral("replaceText"));
        if (find == nullptr || !find->isVisible()) {
            QTest::keyClick(&workspace.editor(), Qt::Key_H, Qt::ControlModifier);
            return QStringLiteral("-");
        }
        if (find->text() != words) {
            find->clear();
            QTest::keyClicks(find, words);
            QTest::keyClicks(with, by);
            return QStringLiteral("-");
        }
        return click(workspace, QStringLiteral("replaceAll"));
    }

    static QString alsoHere(const QWidget &workspace)
    {
        for (const PaneHead *head : workspace.findChildren<PaneHead *>()) {
            for (const PlainLabel *label : head->findChildren<PlainLabel *>()) {
                const qsizetype at = label->plainText().indexOf(QStringLiteral("also here"));
                if (at >= 0)
                    return label->plainText().mid(at);
            }
        }
        return {};
    }

    static QString difference(MainWindow &window)
    {
        const auto *diff = window.findChild<WordDiffView *>();
        if (diff == nullptr)
            return QStringLiteral("-");
        return onOneLine(diff->leftText() + QStringLiteral(" => ") + diff->rightText());
    }

    /// As the platform does when the desktop asks: with the application's own session manager. The
    /// answer is what the desktop gets.
    static QString endSession()
    {
        auto *manager = qApp->findChild<QSessionManager *>();
        if (manager == nullptr)
            return QStringLiteral("no session manager");
        Q_EMIT qApp->commitDataRequest(*manager);
        Q_EMIT qApp->saveStateRequest(*manager);
        return manager->restartHint() == QSessionManager::RestartIfRunning &&
                       manager->restartCommand() ==
                           QStringList{QCoreApplication::applicationFilePath()}
                   ? QStringLiteral("let go")
                   : QStringLiteral("began otherwise");
    }

    /// The headlines in the list, as far as they were read.
    static QString rowsOf(const DeskArea &area)
    {
        const auto *list = area.deskPage().findChild<ArticleView *>();
        QStringList rows;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            rows << list->model()->index(row, 0).data().toString();
        return rows.join(u'|');
    }

    /// Types words that are to become a source. "-" until their form is open.
    static QString typeIntoForm(MainWindow &window, DeskArea &area, const QString &words)
    {
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            auto *field = dialog->findChild<QPlainTextEdit *>();
            if (!dialog->isVisible() || field == nullptr)
                continue;
            QTest::keyClicks(field, words);
            return QStringLiteral("ok");
        }
        area.keepAsSource(KeepWhat::Words);
        return QStringLiteral("-");
    }

    static QString click(QWidget &within, const QString &name)
    {
        for (auto *button : within.findChildren<QPushButton *>(name)) {
            if (button->isVisible() && button->isEnabled()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return QStringLiteral("ok");
            }
        }
        return QStringLiteral("-");
    }

    QSocketNotifier m_input;
    QByteArray m_pending;
    QPointer<QWidget> m_editor; ///< what is typed into
    QString m_keys;             ///< to be typed still
    stet::test::Pulse m_pulse{nullptr};
};

void wake()
{
    // Later: the application is being constructed.
    QMetaObject::invokeMethod(
        qApp, [] { new Typist; }, Qt::QueuedConnection);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(wake)

#include "typist.moc"
