// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"
#include "ui/review/papers/review_papers.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSignalSpy>
#include <QWidget>

using namespace stet;
using namespace stet::test;

/// Papers of an article, made from a window.
class TestReviewPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_desk->verifyAll();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_papers = std::make_unique<ReviewPapers>(m_desk->mara(), m_window.get());
        m_papers->setParent(nullptr);
        m_papers->setArticle(m_desk->article(), QStringLiteral("gripper"));
        m_notices.clear();
        m_errors.clear();
        connect(m_papers.get(), &ReviewPapers::noticeRaised, this, [this](const Notice &notice) {
            if (!notice.progress)
                m_notices.append(notice.text);
        });
        connect(m_papers.get(),
                &ReviewPapers::errorRaised,
                this,
                [this](const Error &error, const QString &) { m_errors.append(error.message); });
    }

    void cleanup()
    {
        m_papers.reset();
        m_window.reset();
        m_desk.reset();
    }

    void aGalleyGoesWhereThePersonSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF-");
        QTest::newRow("html") << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>");
    }

    void aGalleyGoesWhereThePersonSays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        m_papers->chooseGalley();
        choose(name);
        QTRY_COMPARE(m_notices.size(), 1);
        QVERIFY2(m_notices.front().contains(name), qPrintable(m_notices.front()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(begins.size()), begins);
    }

    void aPackAndAHandOverAreFilesOfTheArticlesName()
    {
        m_papers->choosePack();
        choose(QStringLiteral("gripper.zip"));
        QTRY_COMPARE(m_notices.size(), 1);
        QVERIFY(QFileInfo(path(QStringLiteral("gripper.zip"))).size() > 1'000);
        m_papers->chooseHandover();
        choose(QStringLiteral("gripper"));
        QTRY_COMPARE(m_notices.size(), 2);
        QVERIFY(QFileInfo::exists(path(QStringLiteral("gripper.stet-handover"))));
    }

    void whatStaysInTheDeskIsSaid()
    {
        Source source = m_desk->source();
        source.terms = SourceTerms::Background;
        m_desk->change(source);
        m_papers->saveGalley(path(QStringLiteral("a.html")));
        QTRY_COMPARE(m_notices.size(), 1);
        QVERIFY2(m_notices.front().contains(QStringLiteral("stayed in the desk")),
                 qPrintable(m_notices.front()));
    }

    void anArticleIsTakenAndTheWindowHearsWhich()
    {
        const QString file = path(QStringLiteral("x.stet-handover"));
        m_papers->handOver(file);
        QTRY_COMPARE(m_notices.size(), 1);
        const auto other = must(DeskSession::create(
            path(QStringLiteral("other.stet")),
            testSettings(),
            {QStringLiteral("Rosa"), QStringLiteral("rosa"), QStringLiteral("laptop")},
            m_desk->clock()));
        ReviewPapers papers(*other, m_window.get());
        papers.setParent(nullptr);
        QSignalSpy taken(&papers, &ReviewPapers::articleTaken);
        QStringList said;
        connect(&papers, &ReviewPapers::noticeRaised, this, [&said](const Notice &notice) {
            if (!notice.progress)
                said.append(notice.text);
        });
        papers.chooseTakeback();
        choose(QStringLiteral("x.stet-handover"));
        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(taken.front().front().value<ArticleId>(), m_desk->article());
        QVERIFY2(said.front().contains(QStringLiteral("Mara Lindqvist")), qPrintable(said.front()));
        QVERIFY(said.front().contains(QStringLiteral("3 verdict")));
        QCOMPARE(must(Articles(*other).get(m_desk->article())).content.slug,
                 QStringLiteral("gripper"));
        papers.takeBack(file);
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(said.back().contains(QStringLiteral("taken before")));
    }

    void whatGoesWrongIsSaid()
    {
        m_papers->saveGalley(path(QStringLiteral("none/a.pdf")));
        QTRY_COMPARE(m_errors.size(), 1);
        m_papers->takeBack(path(QStringLiteral("none")));
        QTRY_COMPARE(m_errors.size(), 2);
        QVERIFY(m_notices.isEmpty());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    /// Says it in the dialog that is open.
    void choose(const QString &name)
    {
        QFileDialog *dialog = nullptr;
        for (QFileDialog *one : m_window->findChildren<QFileDialog *>()) {
            if (one->isVisible())
                dialog = one;
        }
        QVERIFY(dialog != nullptr);
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(name);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_VERIFY(m_window->findChild<QFileDialog *>() == nullptr);
    }

    std::unique_ptr<CheckedDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ReviewPapers> m_papers;
    QStringList m_notices;
    QStringList m_errors;
};

STET_TEST(TestReviewPapers)

#include "test_review_papers.moc"
