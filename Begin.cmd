@echo off
rem Zet een nieuw, leeg dossier klaar: Begin.cmd Nora, of een dubbelklik die om de naam vraagt.
setlocal DisableDelayedExpansion
chcp 65001 >nul
cd /d "%~dp0"
call "%~dp0docs\windows-python.cmd"
if errorlevel 1 goto einde
if "%~1"=="" (
  "%JOBPEPPER_PYTHON%" -m pipeline new
) else (
  "%JOBPEPPER_PYTHON%" -m pipeline new -- "%~1"
)
:einde
echo.
pause
