// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/writing_view.h"

#include "ui/editor/article_commands.h"
#include "ui/editor/article_form.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/prose_line.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/typography/smart_line.h"
#include "ui/editor/typography/smart_typing.h"
#include "ui/editor/writing_taste.h"
#include "ui/widgets/kept_setting.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFontDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>

namespace stet {

namespace {

const QString focusKey = QStringLiteral("editor/focusMode");

} // namespace

WritingView::WritingView(ArticleForm &form,
                         MarkdownEditor &editor,
                         std::function<const Language &()> language,
                         WritingTaste &taste,
                         QWidget *workspace)
    : QObject(workspace)
    , m_workspace(*workspace)
    , m_form(form)
    , m_editor(editor)
    , m_language(std::move(language))
    , m_taste(taste)
{
    buildActions();
    buildWidths();
    buildFocus();
    buildTypography();
    fitToText(m_editor, [this] { follow(); });
    connect(&m_taste, &WritingTaste::changed, this, &WritingView::follow);
    connect(&m_editor, &MarkdownEditor::zoomWanted, this, [this](int steps) {
        EditorLook look = m_taste.look();
        look.zoom = zoomedBy(look.zoom, steps);
        m_taste.setLook(look);
    });
    connect(&m_editor, &QPlainTextEdit::cursorPositionChanged, this, &WritingView::light);
    connect(&m_editor, &QPlainTextEdit::textChanged, this, &WritingView::light);
    const int mode = QSettings().value(focusKey, 0).toInt();
    setFocusMode(mode >= 0 && mode < m_modes.size() ? FocusMode(mode) : FocusMode::Off);
}

WritingView::~WritingView() = default;

void WritingView::buildActions()
{
    const auto zoom = [this](QAction *action, int steps) {
        connect(action, &QAction::triggered, this, [this, steps] {
            EditorLook look = m_taste.look();
            look.zoom = steps == 0 ? EditorLook().zoom : zoomedBy(look.zoom, steps);
            m_taste.setLook(look);
        });
        m_actions.append(action);
    };
    zoom(makeArticleCommand(QStringLiteral("zoomIn"), this), 1);
    zoom(makeArticleCommand(QStringLiteral("zoomOut"), this), -1);
    zoom(makeArticleCommand(QStringLiteral("zoomReset"), this), 0);
    QAction *font = makeArticleCommand(QStringLiteral("textFont"), this);
    connect(font, &QAction::triggered, this, &WritingView::chooseFont);
    m_actions.append(font);
}

void WritingView::buildWidths()
{
    m_widths = std::make_unique<QMenu>(tr("&Width of lines"));
    auto *group = new QActionGroup(this);
    const std::vector<std::pair<int, QString>> widths{{66, tr("&Narrow (66 letters)")},
                                                      {84, tr("Nor&mal (84 letters)")},
                                                      {100, tr("&Wide (100 letters)")},
                                                      {0, tr("As wide as the &pane")}};
    for (const auto &[columns, text] : widths) {
        QAction *action = group->addAction(m_widths->addAction(text));
        action->setCheckable(true);
        action->setData(columns);
        action->setObjectName(QStringLiteral("lineWidth%1").arg(columns));
        m_widthActions.append(action);
        connect(action, &QAction::triggered, this, [this, chosen = columns] {
            EditorLook look = m_taste.look();
            look.columns = chosen;
            m_taste.setLook(look);
        });
    }
    m_actions.append(m_widths->menuAction());
}

void WritingView::buildFocus()
{
    m_focusMenu = std::make_unique<QMenu>(tr("F&ocus"));
    auto *group = new QActionGroup(this);
    const std::vector<std::pair<FocusMode, QString>> modes{
        {FocusMode::Off, tr("&Off")},
        {FocusMode::Paragraph, tr("On the &paragraph")},
        {FocusMode::Sentence, tr("On the &sentence")}};
    for (const auto &[mode, text] : modes) {
        QAction *action = group->addAction(m_focusMenu->addAction(text));
        action->setCheckable(true);
        action->setObjectName(QStringLiteral("focus%1").arg(int(mode)));
        connect(action, &QAction::triggered, this, [this, chosen = mode] { setFocusMode(chosen); });
        m_modes.append(action);
    }
    QAction *toggle = makeArticleCommand(QStringLiteral("focusToggle"), this);
    connect(toggle, &QAction::triggered, this, [this] {
        setFocusMode(m_mode == FocusMode::Off ? m_lastMode : FocusMode::Off);
    });
    m_focusMenu->addSeparator();
    m_focusMenu->addAction(toggle);
    m_actions.append(m_focusMenu->menuAction());
    // A menu's own action cannot carry the key for the whole workspace.
    m_actions.append(toggle);
}

void WritingView::buildTypography()
{
    m_typographic = makeArticleCommand(QStringLiteral("typographic"), this);
    m_typographic->setCheckable(true);
    connect(m_typographic, &QAction::toggled, &m_taste, &WritingTaste::setTypographic);
    m_actions.append(m_typographic);
    const auto language = [this]() -> const Language * {
        return isTypographic() ? &m_language() : nullptr;
    };
    const auto watch = [&](QWidget *field, SmartGround ground) {
        auto *typing = new SmartTyping(*static_cast<QPlainTextEdit *>(field), ground, language);
        connect(typing, &SmartTyping::replaced, this, &WritingView::markReplaced);
    };
    watch(&m_editor, SmartGround::Markdown);
    for (const DraftField field : {DraftField::Headline, DraftField::Dek})
        watch(m_form.field(field), SmartGround::Prose);
    connect(qApp, &QApplication::focusChanged, this, [this, language](QWidget *, QWidget *now) {
        QLineEdit *line = proseLine(now, m_workspace);
        if (line == nullptr || line->findChild<SmartLine *>() != nullptr)
            return;
        auto *typing = new SmartLine(*line, language);
        connect(typing, &SmartLine::replaced, this, &WritingView::markReplaced);
    });
}

bool WritingView::isTypographic() const
{
    return m_taste.isTypographic();
}

QList<QAction *> WritingView::actions() const
{
    return m_actions;
}

const EditorLook &WritingView::look() const
{
    return m_taste.look();
}

FocusMode WritingView::focusMode() const
{
    return m_mode;
}

void WritingView::follow()
{
    m_form.setLook(look());
    m_editor.setLook(look());
    for (QAction *action : std::as_const(m_widthActions))
        action->setChecked(action->data().toInt() == look().columns);
    m_typographic->setChecked(m_taste.isTypographic());
}

void WritingView::setFocusMode(FocusMode mode)
{
    m_mode = mode;
    if (mode != FocusMode::Off)
        m_lastMode = mode;
    m_modes.at(int(mode))->setChecked(true);
    keepSetting(focusKey, int(mode), int(FocusMode::Off));
    light();
}

void WritingView::chooseFont()
{
    auto *dialog = new QFontDialog(look().bodyFont(), &m_editor);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Font of the text"));
    connect(dialog, &QFontDialog::fontSelected, this, [this](const QFont &font) {
        EditorLook look = m_taste.look();
        look.family = font.family();
        m_taste.setLook(look);
    });
    dialog->open();
}

void WritingView::light()
{
    if (m_mode == FocusMode::Off) {
        m_editor.setLit({});
        return;
    }
    m_editor.setLit(
        focusRun(m_editor.mirror().text(), m_editor.textCursor().position(), m_mode, m_language()));
}

} // namespace stet
